import { model } from "@medusajs/framework/utils"

/** Automatic mail to this address is held back until then; what agents write is still sent. */
export const Suppression = model
  .define(
    { name: "suppression", tableName: "helpdesk_mail_suppression" },
    {
      id: model.id({ prefix: "msup" }).primaryKey(),
      address: model.text(),
      reason: model.text(),
      until: model.dateTime(),
    }
  )
  .indexes([{ on: ["address"], unique: true }])
