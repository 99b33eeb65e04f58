import type { IngestPlan } from "../../../modules/helpdesk/operations/ingest-mail"
import { authenticationSummary, trustedResult } from "../../../modules/mail/utils/matching"
import type { PreparedMail, WaveFacts } from "./types"

export type MessageRow = IngestPlan["messages"][number]

/** A clock that runs ahead by more than this is wrong. */
const CLOCK_TOLERANCE_MS = 15 * 60 * 1000

/** When the sender says the mail was written, or when it came where that cannot be. */
export function sentAt({ email, row }: PreparedMail): string {
  const said = email.sent_at ? new Date(email.sent_at) : null
  const isPossible =
    said !== null &&
    said.getUTCFullYear() > 1980 &&
    said.getTime() <= row.received_at.getTime() + CLOCK_TOLERANCE_MS
  return (isPossible ? said : row.received_at).toISOString()
}

/** The message a customer's mail becomes. */
export function inboundMessage(
  mail: PreparedMail,
  facts: WaveFacts,
  at: { id: string; ticket_id: string; created_at: string }
): MessageRow {
  const { email, row, verdict } = mail
  const proof = trustedResult(email.authentication_results, facts.mailbox.trusted_authserv_ids)
  return {
    ...at,
    direction: "inbound",
    author_type: "customer",
    author_id: null,
    from_email: email.from?.address ?? null,
    from_name: email.from?.name || null,
    reply_to_email: email.reply_to?.address ?? null,
    to: email.to,
    cc: email.cc,
    subject: email.subject,
    body_text: email.text,
    body_html: email.html,
    visible_text: email.visible_text,
    has_remote_images: email.has_remote_images,
    is_automatic: verdict.kind !== "human",
    is_oversize: row.is_oversize,
    protection: email.protection,
    invitation: email.invitation,
    authentication: authenticationSummary(proof),
    notices: row.is_oversize ? [...email.notices, "oversize"] : email.notices,
    mailbox_id: facts.mailbox.id,
    rfc_message_id: email.message_id,
    rfc_references: email.references.map((id) => `<${id}>`).join(" ") || null,
    inbound_email_id: row.id,
    sent_at: sentAt(mail),
    delivery_state: null,
    send_after: null,
  }
}
