import type { SlaChoiceDTO, SlaMetric, SlaNoticeKind } from "./sla"
import type { TicketPriority, TicketStatus } from "./ticket"

/** What a TicketEvent row can say. `from`/`to` are ids unless the field is a plain value. */
export type TicketEventBody =
  | { type: "created"; payload: { channel: string; related_ticket_id?: string; because?: string } }
  | {
      type: "status_changed"
      payload: {
        from: TicketStatus
        to: TicketStatus
        because?: string
        /** the reply that moved it, and its times until then: what taking it back needs */
        message_id?: string
        before?: Record<"resolved_at" | "closed_at" | "reopened_at" | "resume_at", string | null>
      }
    }
  | {
      type: "priority_changed"
      /** `because`: the tier or rule that asked for it, by name */
      payload: { from: TicketPriority; to: TicketPriority; because?: string }
    }
  | {
      type: "field_changed"
      payload: { field: string; from: string | null; to: string | null }
    }
  | { type: "tags_changed"; payload: { added: string[]; removed: string[] } }
  | { type: "merged_into"; payload: { ticket_id: string; display_id: number } }
  | { type: "merged_from"; payload: { ticket_id: string; display_id: number } }
  | { type: "split_into"; payload: { ticket_id: string; display_id: number } }
  | { type: "split_from"; payload: { ticket_id: string; display_id: number } }
  | { type: "participant_added"; payload: { email: string; role: string; is_confirmed: boolean } }
  | { type: "participant_removed"; payload: { email: string } }
  | { type: "auto_reply_received"; payload: { message_id: string; because: string } }
  | { type: "acknowledged"; payload: { to: string } }
  | { type: "delivery_failed"; payload: { message_id: string; to: string; detail: string } }
  | { type: "delivery_delayed"; payload: { message_id: string; to: string; detail: string } }
  | { type: "send_cancelled"; payload: { message_id: string } }
  | { type: "customer_matched"; payload: { customer_id: string; email: string } }
  | {
      type: "sla_policy_changed"
      payload: {
        from: string | null
        to: string | null
        /** English, as `sla_explanation` */
        explanation: string | null
        /** the same as facts, for the viewer's language */
        choice?: SlaChoiceDTO | null
      }
    }
  | {
      type: "sla_notice"
      /** gone again where nobody ever heard of the notice */
      payload: { metric: SlaMetric; kind: SlaNoticeKind; due_at: string; notice_id?: string }
    }
  | { type: "reply_address_revoked"; payload: Record<string, never> }

export type TicketEventType = TicketEventBody["type"]
