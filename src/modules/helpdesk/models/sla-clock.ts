import { model } from "@medusajs/framework/utils"
import { SLA_METRICS } from "../../../types/sla"
import { Ticket } from "./ticket"

/** A running target on a ticket. Every row keeps what reports need, whatever is edited later. */
export const SlaClock = model
  .define(
    { name: "sla_clock", tableName: "helpdesk_sla_clock" },
    {
      id: model.id({ prefix: "sclk" }).primaryKey(),
      ticket: model.belongsTo(() => Ticket, { mappedBy: "clocks" }),
      metric: model.enum([...SLA_METRICS]),
      policy_id: model.text(),
      policy_version_id: model.text(),
      /** business minutes; null where the policy has no such target (any more) */
      target_minutes: model.float().nullable(),
      started_at: model.dateTime(),
      /** business seconds counted until `running_since` */
      elapsed_seconds: model.float().default(0),
      /** null while the clock stands still */
      running_since: model.dateTime().nullable(),
      due_at: model.dateTime().nullable(),
      at_risk_at: model.dateTime().nullable(),
      paused_at: model.dateTime().nullable(),
      met_at: model.dateTime().nullable(),
      breached_at: model.dateTime().nullable(),
      /** stages told or superseded already, as SlaNotice names them */
      noticed: model.array().default([]),
      next_notice_at: model.dateTime().nullable(),
      /** not met and on a ticket somebody still has work with: an edit of the policy concerns it */
      is_live: model.boolean().default(true),
    }
  )
  .indexes([
    { on: ["ticket_id"] },
    {
      on: ["ticket_id", "metric"],
      unique: true,
      where: "metric <> 'next_response' AND deleted_at IS NULL",
    },
    { on: ["next_notice_at"], where: "next_notice_at IS NOT NULL" },
    { on: ["policy_id", "policy_version_id"], where: "is_live" },
  ])
