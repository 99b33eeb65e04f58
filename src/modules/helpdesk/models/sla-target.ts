import { model } from "@medusajs/framework/utils"
import { SLA_METRICS } from "../../../types/sla"
import { TICKET_PRIORITIES } from "../../../types/ticket"
import { SlaPolicy } from "./sla-policy"

export const SlaTarget = model
  .define(
    { name: "sla_target", tableName: "helpdesk_sla_target" },
    {
      id: model.id({ prefix: "slat" }).primaryKey(),
      policy: model.belongsTo(() => SlaPolicy, { mappedBy: "targets" }),
      metric: model.enum([...SLA_METRICS]),
      /** null: every priority that has no target of its own */
      priority: model.enum([...TICKET_PRIORITIES]).nullable(),
      /** business minutes */
      minutes: model.float(),
    }
  )
  .indexes([{ on: ["policy_id", "metric", "priority"], unique: true, where: "deleted_at IS NULL" }])
