import { model } from "@medusajs/framework/utils"

/** What the shop does not know about a customer; written once somebody says something. */
export const CustomerAccount = model
  .define(
    { name: "customer_account", tableName: "helpdesk_customer_account" },
    {
      id: model.id({ prefix: "cacc" }).primaryKey(),
      customer_id: model.text(),
      tier_id: model.text().nullable(),
      contract_type: model.text().nullable(),
      /** last day, `YYYY-MM-DD`: a date has no time zone that could move it */
      contract_ends_at: model.text().nullable(),
      sla_policy_id: model.text().nullable(),
      account_manager_id: model.text().nullable(),
      payment_terms_days: model.number().nullable(),
      language: model.text().nullable(),
      flags: model.array().default([]),
      pinned_note: model.text().nullable(),
    }
  )
  .indexes([
    { on: ["customer_id"], unique: true },
    { on: ["tier_id"], where: "deleted_at IS NULL AND tier_id IS NOT NULL" },
    { on: ["sla_policy_id"], where: "deleted_at IS NULL AND sla_policy_id IS NOT NULL" },
  ])
