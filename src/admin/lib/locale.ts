/** Bare English has American dates and a clock of twelve hours. */
const INTERNATIONAL_ENGLISH = "en-GB"

const isForeign = (tag: string, browser: readonly string[]): boolean =>
  tag === "en" && browser.length > 0 && !browser.some((one) => one.toLowerCase().startsWith("en"))

/**
 * The admin's language codes (`de`, `ptBR`) as a locale for Intl. Where the browser speaks a
 * regional variant of the chosen language its habits win: English texts, British dates. Who speaks no English gets the dates and times of
 * most of the world with it.
 */
export function localeOf(language: string, browser: readonly string[] = []): string {
  const tag = language.replace(/^([a-z]{2})([A-Z]{2})$/, "$1-$2")
  if (tag.includes("-")) {
    return tag
  }
  const regional = browser.find((one) => one.toLowerCase().startsWith(`${tag}-`))
  return regional ?? (isForeign(tag, browser) ? INTERNATIONAL_ENGLISH : tag)
}
