/** Browsers flatten what is nested deeper than 512 levels; real mails stay below 100. */
const MAX_DEPTH = 500
/** Sloppy tables never close their cells, and the parser does it for them. */
const MAX_UNCLOSED = 10_000
const VOID = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" ")
)
const IMPLIED_END = new Set("p li dt dd option tr td th thead tbody tfoot".split(" "))

/** Whether open elements pile up so high that parsers slow down or overflow. Linear. */
export function isTooDeep(html: string): boolean {
  const tag = /<(\/?)([a-z][a-z0-9:-]*)/gi
  let depth = 0
  let unclosed = 0
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    const name = match[2].toLowerCase()
    const step = match[1] ? -1 : 1
    if (IMPLIED_END.has(name)) {
      unclosed = Math.max(0, unclosed + step)
    } else if (!VOID.has(name)) {
      depth = Math.max(0, depth + step)
    }
    if (depth > MAX_DEPTH || unclosed > MAX_UNCLOSED) {
      return true
    }
  }
  return false
}

/** The bare text of markup no parser should see. */
export function stripTags(html: string): string {
  return html.replace(/<[^<>]*>?/g, " ").replace(/[ \t]+/g, " ")
}
