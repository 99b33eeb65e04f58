const slaNoticeFields = [
  "id",
  "ticket_id",
  "metric",
  "kind",
  "stage",
  "due_at",
  "state",
  "recipient_ids",
  "attempts",
  "next_attempt_at",
  "detail",
  "sent_at",
  "created_at",
]

export const listSlaNoticesConfig = {
  defaults: slaNoticeFields,
  allowed: slaNoticeFields,
  defaultLimit: 50,
  isList: true,
}
