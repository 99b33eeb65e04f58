/** Plain text of an HTML part, the way a text-only mail client would show it. */
export function htmlToText(html: string): string {
  return html
}
