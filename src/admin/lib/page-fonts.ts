export interface PageFonts {
  /** @font-face rules with absolute addresses */
  css: string
  /** the files they load */
  urls: string[]
}

const URL_IN_CSS = /url\("([^"]+)"\)/g

/** The admin's own fonts: a frame inherits none, and mails would stand in another than notes. */
export function pageFonts(): PageFonts {
  const urls: string[] = []
  const rules = [...document.styleSheets].filter(isOurs).flatMap((sheet) =>
    [...sheet.cssRules]
      .filter((rule) => rule instanceof CSSFontFaceRule)
      .map(({ cssText }) =>
        cssText.replace(URL_IN_CSS, (_match, address: string) => {
          const url = new URL(address, sheet.href ?? document.baseURI).toString()
          urls.push(url)
          return `url("${url}")`
        })
      )
  )
  return { css: rules.join("\n"), urls }
}

/** Rules of other origins cannot be read. */
const isOurs = ({ href }: CSSStyleSheet) => !href || new URL(href).origin === window.location.origin
