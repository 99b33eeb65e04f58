import { model } from "@medusajs/framework/utils"
import { SERVICE_STATUSES } from "../../../types/account"

/** Something a customer has running: a line, a trunk, a mailbox. */
export const CustomerService = model
  .define(
    { name: "customer_service", tableName: "helpdesk_customer_service" },
    {
      id: model.id({ prefix: "csvc" }).primaryKey(),
      customer_id: model.text(),
      kind: model.text(),
      name: model.text(),
      identifier: model.text().nullable(),
      plan: model.text().nullable(),
      site: model.text().nullable(),
      status: model.enum([...SERVICE_STATUSES]).default("active"),
      /** `YYYY-MM-DD` */
      started_at: model.text().nullable(),
      renews_at: model.text().nullable(),
      /** major units a month */
      monthly_amount: model.bigNumber().nullable(),
      currency_code: model.text().nullable(),
      order_id: model.text().nullable(),
      sla_policy_id: model.text().nullable(),
    }
  )
  .indexes([
    { on: ["customer_id"], where: "deleted_at IS NULL" },
    { on: ["kind"], where: "deleted_at IS NULL" },
    { on: ["order_id"], where: "deleted_at IS NULL AND order_id IS NOT NULL" },
    { on: ["sla_policy_id"], where: "deleted_at IS NULL AND sla_policy_id IS NOT NULL" },
  ])
