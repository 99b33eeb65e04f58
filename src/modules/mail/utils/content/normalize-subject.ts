const PREFIX =
  /^\s*(?:re|aw|antw(?:ort)?|wg|fwd?|fw|sv|vs|vl|tr|rv|ref|r|i|enc|res|odp|pd|bls|trs|ynt|ilt|atb|rif|doorst|回复|回覆|转发|轉寄|返信|転送|答复|الرد)\s*(?:\[\d+\]|\(\d+\)|\^\d+)?\s*[:：]/i

/** Subject for comparison only: reply and forward prefixes removed, spaces folded, lower case. */
export function normalizeSubject(subject: string): string {
  let rest = subject.replace(/\s+/g, " ").trim()
  for (let match = PREFIX.exec(rest); match; match = PREFIX.exec(rest)) {
    rest = rest.slice(match[0].length).trim()
  }
  return rest.toLowerCase()
}
