/** Browsers flatten what is nested deeper than 512 levels; real mails stay below 100. */
const MAX_DEPTH = 500
const MAX_TAGS = 200_000
const VOID = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" ")
)
const IMPLIED_END = new Set("p li dt dd option tr td th thead tbody tfoot".split(" "))

/** Whether open elements pile up so high that parsers slow down or overflow. Linear. */
export function isTooDeep(html: string): boolean {
  const tag = /<(\/?)([a-z][a-z0-9:-]*)/gi
  let depth = 0
  let count = 0
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    const name = match[2].toLowerCase()
    if (VOID.has(name) || IMPLIED_END.has(name)) {
      continue
    }
    depth = match[1] ? Math.max(0, depth - 1) : depth + 1
    if (depth > MAX_DEPTH || ++count > MAX_TAGS) {
      return true
    }
  }
  return false
}

/** The bare text of markup no parser should see. */
export function stripTags(html: string): string {
  return html.replace(/<[^<>]*>?/g, " ").replace(/[ \t]+/g, " ")
}
