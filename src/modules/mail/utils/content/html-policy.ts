import type { IOptions } from "sanitize-html"

/** Elements a mail may show: text, lists, tables, images. Nothing that acts, loads or collects. */
export const ALLOWED_TAGS = [
  ..."a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup".split(
    " "
  ),
  ..."dd del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img".split(
    " "
  ),
  ..."ins kbd li main mark ol p pre q rp rt ruby s samp section small span strike strong sub summary".split(
    " "
  ),
  ..."sup table tbody td tfoot th thead time tr tt u ul var wbr".split(" "),
]

/** Elements whose text is no text for a reader either. */
export const DROPPED_WITH_TEXT = [
  ..."script style title head textarea option select button noscript template iframe object applet".split(
    " "
  ),
  ..."svg math audio video canvas noembed noframes xmp plaintext frameset map".split(" "),
]

const SIZE = /^(?:0|auto|-?\d{1,4}(?:\.\d{1,3})?(?:px|pt|em|rem|ex|ch|mm|cm|in|%)?)$/i
const SIZES = /^(?:(?:0|auto|\d{1,4}(?:\.\d{1,3})?(?:px|pt|em|rem|ex|mm|cm|in|%)?)(?:\s+|$)){1,4}$/i
const COLOR = /^(?:#[0-9a-f]{3,8}|[a-z]{3,25}|(?:rgb|hsl)a?\([\d\s.,%/]{1,40}\))$/i
const WORD = /^[a-z-]{2,25}$/i
const BORDER = /^(?:[a-z0-9#.%\s-]|(?:rgb|hsl)a?\([\d\s.,%/]{1,40}\)){1,80}$/i
const FONT = /^[\w\s"'.,+-]{1,200}$/

/**
 * Inline style properties that shape text and boxes. Nothing that positions over other content,
 * animates, or takes a url().
 */
export const ALLOWED_STYLES: NonNullable<IOptions["allowedStyles"]> = {
  "*": {
    ...every(["color", "background-color", "background"], COLOR),
    ...every(
      ["font-size", "line-height", "letter-spacing", "text-indent", "word-spacing"],
      SIZE,
      WORD
    ),
    ...every(["width", "height", "max-width", "min-width", "max-height", "min-height"], SIZE),
    ...every(
      ["margin-top", "margin-right", "margin-bottom", "margin-left"],
      /^(?:0|auto|\d{1,4}(?:\.\d{1,3})?(?:px|pt|em|rem|ex|mm|cm|in|%)?)$/i
    ),
    ...every(
      [
        "padding-top",
        "padding-right",
        "padding-bottom",
        "padding-left",
        "border-spacing",
        "border-radius",
      ],
      SIZE,
      SIZES
    ),
    ...every(["margin", "padding"], SIZES),
    ...every(["border", "border-top", "border-right", "border-bottom", "border-left"], BORDER),
    ...every(["border-color", "border-width", "border-style"], BORDER),
    ...every(
      ["font-style", "font-weight", "font-variant", "text-align", "text-transform"],
      WORD,
      /^\d{3}$/
    ),
    ...every(
      [
        "text-decoration",
        "text-decoration-line",
        "vertical-align",
        "white-space",
        "word-break",
        "overflow-wrap",
        "word-wrap",
        "border-collapse",
        "list-style-type",
        "direction",
        "unicode-bidi",
        "table-layout",
        "float",
        "clear",
      ],
      WORD,
      SIZE
    ),
    "font-family": [FONT],
    display: [/^(?:block|inline|inline-block|none|table|table-row|table-cell|list-item)$/i],
  },
}

/** Attributes that carry layout of old HTML mails; none of them holds an address. */
export const LAYOUT_ATTRIBUTES = [
  ..."align valign width height border cellpadding cellspacing bgcolor color colspan rowspan".split(
    " "
  ),
  ..."dir lang title style start type value face size nowrap span scope headers abbr".split(" "),
  ..."datetime open reversed".split(" "),
]

export const LINK_SCHEMES = ["http", "https", "mailto", "tel", "sms", "cid"]

function every(names: string[], ...patterns: RegExp[]): Record<string, RegExp[]> {
  return Object.fromEntries(names.map((name) => [name, patterns]))
}
