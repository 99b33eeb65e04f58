/** RFC 5322 section 2.1.1 limits a line to 998 characters, and some servers a folded header to 2,000. */
const LIMIT = 1500

const bracket = (id: string) => `<${id}>`

/**
 * RFC 5322 section 3.6.4: the thread's first mail, by which clients find the thread, then as many of the
 * newest as fit in fewer than 1,500 characters. Ids oldest first, without brackets.
 */
export const referencesHeader = (ids: readonly string[]): string | null => {
  const chain = [...new Set(ids)].map(bracket)
  const [first, ...others] = chain
  if (!first || first.length >= LIMIT) {
    return null
  }
  const kept: string[] = []
  let length = first.length
  for (const id of others.reverse()) {
    length += id.length + 1
    if (length >= LIMIT) {
      break
    }
    kept.unshift(id)
  }
  return [first, ...kept].join(" ")
}
