import { model } from "@medusajs/framework/utils"

/** How far a mailbox folder was read, and which server instance is reading it. */
export const MailboxCursor = model
  .define(
    { name: "mailbox_cursor", tableName: "helpdesk_mailbox_cursor" },
    {
      id: model.id({ prefix: "mcur" }).primaryKey(),
      mailbox_id: model.text(),
      folder: model.text().default("INBOX"),
      /** RFC 3501 UIDVALIDITY and the highest UID stored; text because both are unsigned 32 bit */
      uid_validity: model.text().nullable(),
      last_uid: model.bigNumber().default(0),
      lease_owner: model.text().nullable(),
      lease_until: model.dateTime().nullable(),
    }
  )
  .indexes([{ on: ["mailbox_id"], unique: true }])
