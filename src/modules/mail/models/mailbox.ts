import { model } from "@medusajs/framework/utils"
import { CLOSED_TICKET_POLICIES } from "../../../types/mailbox"

export const Mailbox = model
  .define(
    { name: "mailbox", tableName: "helpdesk_mailbox" },
    {
      id: model.id({ prefix: "mbox" }).primaryKey(),
      name: model.text().searchable(),
      /** lower-cased; what customers write to and what replies are sent from */
      address: model.text().searchable(),
      aliases: model.array().default([]),
      team_id: model.text().nullable(),
      category_id: model.text().nullable(),
      is_active: model.boolean().default(true),
      acknowledgement: model.boolean().default(true),
      survey: model.boolean().default(true),
      /** mail older than this is not fetched (skip) or becomes closed tickets (import) */
      cutoff_at: model.dateTime().nullable(),
      older_mail: model.enum(["skip", "import"]).default("skip"),
      closed_ticket_policy: model.enum([...CLOSED_TICKET_POLICIES]).default("reopen"),
      reopen_days: model.number().default(14),
      trust_reply_to: model.boolean().default(false),
      match_domains: model.boolean().default(false),
      /** bytes of one mail; larger ones keep headers and the first text part */
      size_limit: model.number().default(26214400),
      /** authserv-ids whose Authentication-Results are ours (RFC 8601 section 5) */
      trusted_authserv_ids: model.array().default([]),
      signature: model.text().nullable(),
      language: model.enum(["en", "de"]).default("en"),
      /** { host, port, secure, user, folder, move_to, oauth2?: { provider, client_id, token_url } }, no secrets */
      imap: model.json().nullable(),
      smtp: model.json().nullable(),
      /** AES-256-GCM of { password?, client_secret?, refresh_token? } */
      imap_secret: model.text().nullable(),
      smtp_secret: model.text().nullable(),

      last_ok_at: model.dateTime().nullable(),
      last_error: model.text().nullable(),
      failing_since: model.dateTime().nullable(),
      /** the manager hears of one failure once */
      failure_notified_at: model.dateTime().nullable(),
    }
  )
  .indexes([{ on: ["address"], unique: true }])
