/** One line for lists: spaces folded, at most `length` characters, cut at a word. */
export function previewOf(text: string, length = 200): string {
  const line = text
    .slice(0, length * 20)
    .replace(/\s+/g, " ")
    .trim()
  const characters = [...line]
  if (characters.length <= length) {
    return line
  }
  const cut = characters.slice(0, length - 1).join("")
  const lastSpace = cut.lastIndexOf(" ")
  return `${lastSpace > length / 2 ? cut.slice(0, lastSpace) : cut}…`
}
