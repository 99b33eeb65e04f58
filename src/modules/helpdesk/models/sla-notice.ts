import { model } from "@medusajs/framework/utils"
import { SLA_METRICS, SLA_NOTICE_KINDS, SLA_NOTICE_STATES } from "../../../types/sla"

/** A warning about a clock: written with its cause, told afterwards. Unique, so told once. */
export const SlaNotice = model
  .define(
    { name: "sla_notice", tableName: "helpdesk_sla_notice" },
    {
      id: model.id({ prefix: "snot" }).primaryKey(),
      clock_id: model.text(),
      ticket_id: model.text(),
      metric: model.enum([...SLA_METRICS]),
      kind: model.enum([...SLA_NOTICE_KINDS]),
      /** kind and its number: `warning_75`, `imminent_15`, `breached`, `breached_60` */
      stage: model.text(),
      due_at: model.dateTime(),
      state: model.enum([...SLA_NOTICE_STATES]).default("pending"),
      /** users, as they were responsible when it became due */
      recipient_ids: model.array().default([]),
      attempts: model.number().default(0),
      next_attempt_at: model.dateTime().nullable(),
      /** why it could not be told (yet), also in part */
      detail: model.text().nullable(),
      sent_at: model.dateTime().nullable(),
    }
  )
  .indexes([
    { on: ["clock_id", "stage", "due_at"], unique: true },
    { on: ["next_attempt_at"], where: "state = 'pending'" },
    { on: ["ticket_id"] },
    { on: ["created_at", "id"] },
  ])
