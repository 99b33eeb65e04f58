/** What people type freely, as a contract type, is one word however it is spaced and capitalised. */
const keyOf = (word: string): string =>
  word.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase()

/** Whether a word is among others; null is none. */
export const hasWord = (words: string[], word: string | null): boolean =>
  word !== null && words.some((other) => keyOf(other) === keyOf(word))

/** Each word once, as it was written first. */
export const distinctWords = (words: string[]): string[] =>
  words.filter((word, index) => !hasWord(words.slice(0, index), word))
