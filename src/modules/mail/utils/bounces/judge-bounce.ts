import type { DeliveryReport, DeliveryStatusRecipient } from "../../../../types/parsed-email"

/** A mail we sent, as far as a report about it can be checked. */
export interface SentMail {
  id: string
  /** lower-cased, To and Cc */
  recipients: string[]
}

export type BounceVerdict =
  | { kind: "failed"; sent_id: string; address: string; detail: string; suppress: boolean }
  | { kind: "delayed"; sent_id: string; address: string; detail: string }
  | { kind: "delivered"; sent_id: string }
  | { kind: "unmatched" }

/** Unknown mailbox (RFC 3463 section 3.2): writing there again by itself only harms our name. */
const NO_SUCH_MAILBOX = "5.1.1"

/**
 * What a delivery report means. Anybody can write one, so it is believed only about a mail we sent
 * to exactly that recipient.
 */
export function judgeBounce(
  report: DeliveryReport | null,
  findSent: (messageId: string) => SentMail | null
): BounceVerdict {
  const sent = report?.original_message_id ? findSent(report.original_message_id) : null
  if (!report || !sent) {
    return { kind: "unmatched" }
  }
  const believed = report.recipients.filter((one) =>
    sent.recipients.includes(one.address.toLowerCase())
  )
  const failed = believed.find((one) => outcomeOf(one) === "failed")
  if (failed) {
    const suppress = failed.status === NO_SUCH_MAILBOX
    return { kind: "failed", ...about(sent, failed), suppress }
  }
  const delayed = believed.find((one) => outcomeOf(one) === "delayed")
  if (delayed) {
    return { kind: "delayed", ...about(sent, delayed) }
  }
  return believed.length > 0 ? { kind: "delivered", sent_id: sent.id } : { kind: "unmatched" }
}

/** `failed` with a 4.x status means that the server gave up (RFC 3464 section 2.3.3). */
function outcomeOf({
  action,
  status,
}: DeliveryStatusRecipient): "failed" | "delayed" | "delivered" {
  if (action === "failed" || action === "delayed") {
    return action
  }
  if (action === "unknown" && status !== null) {
    return status.startsWith("5.") ? "failed" : status.startsWith("4.") ? "delayed" : "delivered"
  }
  return "delivered"
}

function about(sent: SentMail, recipient: DeliveryStatusRecipient) {
  const words = [recipient.status, recipient.diagnostic].filter((part) => part !== null)
  return {
    sent_id: sent.id,
    address: recipient.address.toLowerCase(),
    detail: words.join(" ").slice(0, 1_000) || "The server gave no reason",
  }
}
