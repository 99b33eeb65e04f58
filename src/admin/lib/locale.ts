/**
 * The admin's language codes (`de`, `ptBR`) as a locale for Intl. Where the browser speaks a
 * regional variant of the chosen language its habits win: English texts, British dates.
 */
export function localeOf(language: string, browser: readonly string[] = []): string {
  const tag = language.replace(/^([a-z]{2})([A-Z]{2})$/, "$1-$2")
  if (tag.includes("-")) {
    return tag
  }
  return browser.find((one) => one.toLowerCase().startsWith(`${tag}-`)) ?? tag
}
