import { model } from "@medusajs/framework/utils"
import { SLA_RECALCULATION_STATES } from "../../../types/sla"

/** Progress of bringing open clocks to the current version of policies; the clocks themselves are the queue. */
export const SlaRecalculation = model
  .define(
    { name: "sla_recalculation", tableName: "helpdesk_sla_recalculation" },
    {
      id: model.id({ prefix: "srec" }).primaryKey(),
      cause: model.enum(["calendar", "policy"]),
      calendar_id: model.text().nullable(),
      policy_ids: model.array(),
      state: model.enum([...SLA_RECALCULATION_STATES]).default("running"),
      /** tickets */
      total: model.number().default(0),
      done: model.number().default(0),
      failed_tickets: model.number().default(0),
      /** why some failed */
      detail: model.text().nullable(),
      started_at: model.dateTime(),
      finished_at: model.dateTime().nullable(),
    }
  )
  .indexes([{ on: ["state"], where: "state <> 'finished'" }])
