const MAX_ID = 512

/** Message-ID without brackets; clients that forget the brackets are understood. */
export function parseMessageId(value: string | null): string | null {
  return value === null ? null : (idsIn(value)[0] ?? null)
}

/**
 * Ids of In-Reply-To or References in header order. Of a longer chain the first and the newest
 * are kept: the thread's root and its youngest mails are what matching looks at.
 *
 * @param limit at most this many
 */
export function parseMessageIds(values: string[], limit = 50): string[] {
  const ids = [...new Set(values.flatMap(idsIn))]
  return ids.length <= limit ? ids : [ids[0], ...ids.slice(ids.length - limit + 1)]
}

function idsIn(value: string): string[] {
  const bracketed = [...value.matchAll(/<([^<>\s]+)>/g)].map((match) => match[1])
  const bare = value.includes("<") ? [] : value.split(/[\s,]+/).filter((word) => /.@./.test(word))
  return [...bracketed, ...bare].filter((id) => id.length <= MAX_ID)
}
