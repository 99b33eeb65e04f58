/**
 * Where a merged ticket's story goes on, over any number of merges. On a cycle, or where the target
 * is gone, it stays where it is.
 */
export function followMerges<Ticket extends { id: string; merged_into_id: string | null }>(
  ticket: Ticket,
  find: (id: string) => Ticket | null
): Ticket {
  const seen = new Set<string>()
  let current = ticket
  while (current.merged_into_id !== null) {
    seen.add(current.id)
    const next = find(current.merged_into_id)
    if (!next || seen.has(next.id)) {
      return ticket
    }
    current = next
  }
  return current
}
