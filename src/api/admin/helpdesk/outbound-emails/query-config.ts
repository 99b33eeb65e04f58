/** Neither text nor HTML: a list of mails is no place to read them. */
export const outboundEmailFields = [
  "id",
  "mailbox_id",
  "kind",
  "state",
  "ticket_id",
  "ticket_message_id",
  "to",
  "cc",
  "subject",
  "rfc_message_id",
  "attempts",
  "last_error",
  "send_after",
  "sent_at",
  "created_at",
]

export const listOutboundEmailsConfig = {
  defaults: outboundEmailFields,
  allowed: outboundEmailFields,
  defaultLimit: 50,
  isList: true,
}
