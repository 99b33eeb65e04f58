import type { ScreeningRule } from "../verdict"

const DAEMON = /^(?:mailer-?daemon|mail-daemon)(?:@|$)/i

/** RFC 5321 section 4.5.5: an empty return path asks for no answer; daemons send no questions. */
export const nullSender: ScreeningRule = ({ headers, from }) => {
  const returnPath = headers["return-path"]
  if (returnPath !== undefined && /^\s*(?:<\s*>)?\s*$/.test(returnPath)) {
    return { kind: "automatic", because: "return-path" }
  }
  const sender = from?.address ?? headers["from"] ?? ""
  return DAEMON.test(sender) ? { kind: "automatic", because: "from" } : null
}
