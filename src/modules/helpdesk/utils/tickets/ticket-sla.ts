import type { SlaChoiceDTO, TicketPriority } from "../../../../types"

/** The policy that was chosen for a ticket, and why. */
export interface TicketSla {
  policy_id: string
  choice: SlaChoiceDTO
  /** the same in English */
  explanation: string
  /** what the customer's tier asks for at least, with the tier's name; counts for a new ticket only */
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
