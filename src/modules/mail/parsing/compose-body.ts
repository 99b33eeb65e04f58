import { htmlFromText, htmlToText } from "../utils/content"

export interface BodyPart {
  kind: "plain" | "html"
  content: string
  isAlternative: boolean
}

export interface ComposedBody {
  text: string
  /** raw HTML, not sanitised yet; null when the mail has no HTML part */
  html: string | null
}

/**
 * One text and one HTML body out of the parts of a mail, in the order a mail client shows them.
 * A part without a counterpart in the other form is converted, so neither body misses anything.
 */
export function composeBody(parts: BodyPart[]): ComposedBody {
  const hasHtml = parts.some((part) => part.kind === "html")
  const hasPlainAlternative = parts.some(
    (part) => part.kind === "plain" && part.isAlternative && part.content.trim() !== ""
  )
  const html: string[] = []
  const text: string[] = []
  for (const part of parts) {
    if (part.kind === "html") {
      html.push(part.content)
      if (!part.isAlternative || !hasPlainAlternative) {
        text.push(htmlToText(part.content))
      }
      continue
    }
    text.push(part.content)
    if (hasHtml && !part.isAlternative && part.content.trim() !== "") {
      html.push(htmlFromText(part.content))
    }
  }
  return {
    text: text
      .map((piece) => piece.replace(/\r\n?/g, "\n"))
      .filter((piece) => piece.trim() !== "")
      .join("\n")
      .trimEnd(),
    html: hasHtml ? html.join("\n") : null,
  }
}
