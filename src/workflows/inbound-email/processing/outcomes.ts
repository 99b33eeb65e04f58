import type { InboundOutcome } from "../../../modules/mail/repositories/inbound-email-repository"
import type { MailResult } from "../decide/types"
import { isTransient } from "./is-transient"

/** Seconds after which a mail is tried again that failed for a reason outside itself. */
const RETRY_SECONDS = 30
const MAX_DETAIL = 1_000

const EMPTY = {
  reason_detail: null,
  from_email: null,
  subject: null,
  ticket_id: null,
  ticket_message_id: null,
  next_attempt_at: null,
}

export const decidedOutcome = (result: MailResult): InboundOutcome => ({
  ...EMPTY,
  id: result.id,
  state: result.state,
  reason: result.reason,
  reason_detail: result.bounce?.detail ?? null,
  ticket_id: result.ticket_id,
  ticket_message_id: result.message_id,
})

export const failedOutcome = (id: string, reason: string, detail: string): InboundOutcome => ({
  ...EMPTY,
  id,
  state: "failed",
  reason,
  reason_detail: readable(detail),
})

/** A mail whose writing went wrong waits when time may mend it, and fails when it will not. */
export const brokenOutcome = (id: string, error: unknown, now: Date): InboundOutcome => {
  const detail = error instanceof Error ? error.message : String(error)
  if (!isTransient(error)) {
    return failedOutcome(id, "processing_error", detail)
  }
  const next = new Date(now.getTime() + RETRY_SECONDS * 1000)
  return {
    ...EMPTY,
    id,
    state: "received",
    reason: "waiting_to_retry",
    reason_detail: readable(detail),
    next_attempt_at: next.toISOString(),
  }
}

const readable = (text: string): string =>
  text.replace(/[\u0000\ud800-\udfff]/g, "").slice(0, MAX_DETAIL)
