import { model } from "@medusajs/framework/utils"
import { TIER_COLORS } from "../../../types/account"
import { TICKET_PRIORITIES } from "../../../types/ticket"

/** A level of service. Its rank is unique, so that of several tiers one always counts. */
export const CustomerTier = model
  .define(
    { name: "customer_tier", tableName: "helpdesk_customer_tier" },
    {
      id: model.id({ prefix: "ctier" }).primaryKey(),
      name: model.text(),
      rank: model.number(),
      customer_group_id: model.text().nullable(),
      sla_policy_id: model.text().nullable(),
      min_priority: model.enum([...TICKET_PRIORITIES]).nullable(),
      color: model.enum([...TIER_COLORS]).default("grey"),
    }
  )
  .indexes([
    { on: ["name"], unique: true },
    { on: ["rank"], unique: true },
    {
      on: ["customer_group_id"],
      unique: true,
      where: "deleted_at IS NULL AND customer_group_id IS NOT NULL",
    },
    { on: ["sla_policy_id"], where: "deleted_at IS NULL AND sla_policy_id IS NOT NULL" },
  ])
