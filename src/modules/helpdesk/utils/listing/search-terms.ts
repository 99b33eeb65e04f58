const DISPLAY_ID = /^(?:hd-)?(\d{1,9})$/i

export type TicketSearch =
  | { type: "nothing" }
  | { type: "number"; display_id: number; word: string }
  /** websearch syntax, and a last word that may go on */
  | { type: "text"; exact: string; prefix: string | null }

/**
 * Reads what an agent typed. `HD-1042` and `1042` mean a ticket number (and still the word);
 * otherwise websearch syntax, whose last plain word also matches as a prefix while it is typed; one
 * letter is left as it is, for it begins too many words.
 */
export function parseTicketSearch(q: string): TicketSearch {
  const text = q.trim()
  if (text === "") {
    return { type: "nothing" }
  }
  const number = DISPLAY_ID.exec(text)
  if (number) {
    return { type: "number", display_id: Number(number[1]), word: number[1] }
  }
  const match = /(?:^|\s)([\p{L}\p{N}]{2,})$/u.exec(text)
  if (!match || isInsideQuotes(text) || isAlternative(text)) {
    return { type: "text", exact: text, prefix: null }
  }
  return { type: "text", exact: text.slice(0, match.index).trim(), prefix: match[1] }
}

const isInsideQuotes = (text: string): boolean => (text.match(/"/g)?.length ?? 0) % 2 === 1

/** `a or b`: the last word belongs to the alternative, cutting it off would change the meaning. */
const isAlternative = (text: string): boolean => /(?:^|\s)or(?:\s+\S+)?$/i.test(text)
