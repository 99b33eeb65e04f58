import { model } from "@medusajs/framework/utils"

/** A further address of a customer, or the mail domain of a company: mail from it is this customer's. */
export const AccountAddress = model
  .define(
    { name: "account_address", tableName: "helpdesk_account_address" },
    {
      id: model.id({ prefix: "aadr" }).primaryKey(),
      customer_id: model.text(),
      kind: model.enum(["email", "domain"]),
      /** lower-cased */
      value: model.text(),
    }
  )
  .indexes([
    { on: ["kind", "value"], unique: true },
    { on: ["customer_id"], where: "deleted_at IS NULL" },
  ])
