import type { MimeNode } from "@zone-eu/mailsplit"

export type PartKind = "container" | "plain" | "html" | "attachment" | "skipped"

/** Other renderings of the same text that no mail client shows beside it. */
const SKIPPED = new Set(["text/x-amp-html", "text/watch-html"])

/**
 * What a part is for the reader. Text with a file name is a file, except where it is the mail
 * itself.
 *
 * @param hasBody a text part came before
 */
export function partKind(node: MimeNode, hasBody: boolean): PartKind {
  const type = node.contentType || "text/plain"
  if (type.startsWith("multipart/")) {
    return "container"
  }
  if (SKIPPED.has(type) && node.parentNode) {
    return "skipped"
  }
  const isText = type === "text/plain" || type === "text/html"
  const isBodyless = type === "text" || type === "plain" || type === "plain/text"
  if (!isText && !isBodyless && (node.parentNode || type.includes("/"))) {
    return "attachment"
  }
  const isFile = node.disposition === "attachment" || (Boolean(node.filename) && hasBody)
  if (isFile && !(node.root && !node.filename)) {
    return "attachment"
  }
  return type === "text/html" ? "html" : "plain"
}

/** Whether a sibling shows the same content in another form (RFC 2046 section 5.1.4). */
export function isAlternative(node: MimeNode): boolean {
  let parent = node.parentNode
  while (parent) {
    if (parent.multipart === "alternative") {
      return true
    }
    parent = parent.parentNode
  }
  return false
}
