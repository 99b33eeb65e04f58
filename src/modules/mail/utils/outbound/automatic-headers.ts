import type { OutboundKind } from "../../../../types/mailbox"

/** The marker by which our own automatic mail is recognised when it comes back. */
export const AUTOMATIC_MARKER = "X-Helpdesk-Auto"

const AUTO_SUBMITTED: Record<Exclude<OutboundKind, "reply">, string> = {
  acknowledgement: "auto-replied",
  notice: "auto-generated",
  survey: "auto-generated",
}

/**
 * RFC 3834 section 5: machines that read this do not answer. Exchange reads its own header instead.
 * What an agent wrote carries none of them.
 */
export const automaticHeaders = (kind: OutboundKind): Record<string, string> =>
  kind === "reply"
    ? {}
    : {
        "Auto-Submitted": AUTO_SUBMITTED[kind],
        "X-Auto-Response-Suppress": "All",
        [AUTOMATIC_MARKER]: kind,
      }
