import type { SlaChoiceDTO, TicketPriority } from "../../../../types"

/** The policy that was chosen for a ticket, and why. */
export interface TicketSla {
  policy_id: string
  choice: SlaChoiceDTO
  /** the same in English */
  explanation: string
  /** what the customer's tier asks for at least, with the tier's name; counts while nobody has acted */
  min_priority: { value: TicketPriority; tier: string } | null
}

export interface SlaColumns {
  sla_policy_id: string | null
  sla_explanation: string | null
  sla_choice: SlaChoiceDTO | null
}

/** What a ticket stores of its policy. */
export const slaColumnsOf = (sla: Omit<TicketSla, "min_priority"> | null): SlaColumns => ({
  sla_policy_id: sla?.policy_id ?? null,
  sla_explanation: sla?.explanation ?? null,
  sla_choice: sla?.choice ?? null,
})

/** What a ticket was given, without what only counted when it was new; null where it has no policy. */
export const slaOfTicket = ({
  sla_policy_id,
  sla_explanation,
  sla_choice,
}: SlaColumns): TicketSla | null =>
  sla_policy_id && sla_choice
    ? {
        policy_id: sla_policy_id,
        choice: sla_choice,
        explanation: sla_explanation ?? "",
        min_priority: null,
      }
    : null
