const TAG = /\s*\[HD-\d+\]/gi
const REPLY = /^\s*(re|aw|antw|sv)\s*(\[\d+\])?\s*:\s*/i
/** leaves room for the prefix and the tag on one line of RFC 5322's 998 */
const MAX_SUBJECT = 800

/** `Re: <subject> [HD-1042]`, with one prefix and one tag however often the mail went to and fro. */
export const replySubject = (subject: string, displayId: number): string => {
  let rest = subject.replace(TAG, "").replace(/\s+/g, " ").trim()
  while (REPLY.test(rest)) {
    rest = rest.replace(REPLY, "")
  }
  const words = [...rest].slice(0, MAX_SUBJECT).join("")
  return `Re: ${words ? `${words} ` : ""}[HD-${displayId}]`
}
