import { compile } from "html-to-text"
import { isTooDeep, stripTags } from "./markup-depth"

const convert = compile({
  wordwrap: false,
  decodeEntities: true,
  limits: { maxInputLength: 2_000_000, maxDepth: 500 },
  selectors: [
    { selector: "a", options: { hideLinkHrefIfSameAsText: true, ignoreHref: true } },
    { selector: "img", format: "skip" },
    { selector: "style", format: "skip" },
    { selector: "script", format: "skip" },
    { selector: "title", format: "skip" },
    { selector: "head", format: "skip" },
    ...["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({
      selector,
      options: { uppercase: false },
    })),
    { selector: "hr", options: { length: 20 } },
    { selector: "p", options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
  ],
})

/** Plain text of an HTML part, the way a text-only mail client would show it. */
export function htmlToText(html: string): string {
  const text = isTooDeep(html) ? stripTags(html) : convert(html)
  // trimmed line by line: a regular expression would rescan long runs of spaces
  const lines = text.split("\n").map((line) => line.trimEnd())
  return lines
    .join("\n")
    .replace(/\n{4,}/g, "\n\n\n")
    .trim()
}
