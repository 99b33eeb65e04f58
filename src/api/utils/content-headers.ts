/** The only types a browser may show by itself: pictures that cannot carry script. */
const SHOWN_INLINE = ["image/png", "image/jpeg", "image/gif", "image/webp"]

interface FileFacts {
  filename: string
  content_type: string
  /** bytes */
  size: number
}

/**
 * Headers under which a stranger's file is safe to hand out: never sniffed, never shown as a page,
 * no script, and private to this browser.
 */
export function contentHeaders(file: FileFacts, inline: boolean): Record<string, string> {
  const isShown = inline && SHOWN_INLINE.includes(file.content_type)
  return {
    "Content-Type": file.content_type,
    "Content-Length": String(file.size),
    "Content-Disposition": `${isShown ? "inline" : "attachment"}; ${filenameParameters(file.filename)}`,
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cache-Control": "private, max-age=3600",
    "Cross-Origin-Resource-Policy": "same-site",
  }
}

/** RFC 6266: an ASCII name for old clients, the real one as RFC 5987 ext-value. */
function filenameParameters(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]/g, "_").replace(/["\\%]/g, "_")
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
  )
  return `filename="${ascii}"; filename*=UTF-8''${encoded}`
}
