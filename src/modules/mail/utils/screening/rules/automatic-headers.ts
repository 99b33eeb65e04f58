import type { ScreeningRule } from "../verdict"

const BULK = /^\s*(?:bulk|list|junk|auto_?reply)\s*$/i
const PRESENT = ["x-autoreply", "x-autorespond", "x-loop", "list-id", "list-unsubscribe"]

/** Headers by which machines say that they are machines (RFC 3834, RFC 2919, RFC 2369). */
export const automaticHeaders: ScreeningRule = ({ headers }) => {
  const submitted = headers["auto-submitted"]
  // RFC 3834 section 5: the keyword may be followed by parameters or a comment
  if (
    submitted !== undefined &&
    submitted.trim() !== "" &&
    !/^\s*no\s*(?:[;(]|$)/i.test(submitted)
  ) {
    return { kind: "automatic", because: "auto-submitted" }
  }
  if (BULK.test(headers["precedence"] ?? "")) {
    return { kind: "automatic", because: "precedence" }
  }
  const present = PRESENT.find((name) => headers[name] !== undefined)
  if (present) {
    return { kind: "automatic", because: present }
  }
  return isReport(headers["content-type"]) ? { kind: "automatic", because: "content-type" } : null
}

/** Read receipts (RFC 8098) and abuse reports (RFC 5965). */
function isReport(contentType: string | undefined): boolean {
  return /^multipart\/report\b/i.test(contentType ?? "")
}
