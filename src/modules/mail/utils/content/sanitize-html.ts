import sanitize, { type Attributes, type IOptions, type Tag } from "sanitize-html"
import { cleanText } from "./clean-text"
import { htmlFromText } from "./html-from-text"
import {
  ALLOWED_STYLES,
  ALLOWED_TAGS,
  DROPPED_WITH_TEXT,
  LAYOUT_ATTRIBUTES,
  LINK_SCHEMES,
} from "./html-policy"
import { isTooDeep, stripTags } from "./markup-depth"

export interface SanitizedHtml {
  html: string
  /** remote images were found; their address is kept in `data-remote-src` and never loads alone */
  hasRemoteImages: boolean
}

/** Classes that mark quotes and signatures; all others could borrow the viewer's own styles. */
const QUOTE_CLASSES = [
  "gmail_quote",
  "gmail_attr",
  "gmail_signature",
  "moz-cite-prefix",
  "yahoo_quoted",
]
const EMBEDDED_IMAGE = /^data:image\/(?:png|jpe?g|gif|webp|bmp);base64,[a-z0-9+/=\s]*$/i
const ABSOLUTE_LINK = new RegExp(`^(?:${LINK_SCHEMES.join("|")}):`, "i")
const REMOTE = /^(?:https?:)?\/\//i

/**
 * Reduces the HTML of a received mail to the allow-list. Nothing in the result loads by itself:
 * remote images wait in `data-remote-src`, `cid:` and small embedded images stay.
 */
export function sanitizeEmailHtml(html: string): SanitizedHtml {
  let hasRemoteImages = false
  const clean = run(html, (source) => {
    hasRemoteImages = true
    return { "data-remote-src": source }
  })
  return { html: clean, hasRemoteImages }
}

/** The same allow-list for what agents write in the composer; remote images are removed. */
export function sanitizeAgentHtml(html: string): string {
  return run(html, () => ({}))
}

function run(html: string, onRemote: (source: string) => Attributes): string {
  const text = cleanText(html)
  // the parser below is quadratic in the depth of open elements
  return isTooDeep(text) ? htmlFromText(stripTags(text)) : sanitize(text, options(onRemote)).trim()
}

function options(onRemote: (source: string) => Attributes): IOptions {
  return {
    allowedTags: ALLOWED_TAGS,
    nonTextTags: DROPPED_WITH_TEXT,
    allowedAttributes: {
      "*": [...LAYOUT_ATTRIBUTES],
      a: ["href", "name", "rel", "target"],
      img: ["src", "data-remote-src", "alt"],
    },
    allowedClasses: { "*": QUOTE_CLASSES },
    allowedStyles: ALLOWED_STYLES,
    allowedSchemes: LINK_SCHEMES,
    allowedSchemesByTag: { img: ["cid", "data"] },
    allowedSchemesAppliedToAttributes: ["href", "src", "cite"],
    allowProtocolRelative: false,
    // an image whose source was refused would only show a broken frame
    exclusiveFilter: (frame) =>
      frame.tag === "img" && !frame.attribs.src && !frame.attribs["data-remote-src"],
    transformTags: {
      a: (_name, attributes) => toLink(attributes),
      img: (_name, attributes) => toImage(attributes, onRemote),
    },
  }
}

/** Only whole addresses are links: a relative one would point into the helpdesk itself. */
function toLink(attributes: Attributes): Tag {
  const { href, target: _target, rel: _rel, ...rest } = attributes
  if (!href || !ABSOLUTE_LINK.test(href.trim())) {
    return { tagName: "a", attribs: rest }
  }
  return {
    tagName: "a",
    attribs: { ...rest, href: href.trim(), rel: "noopener noreferrer nofollow", target: "_blank" },
  }
}

function toImage(attributes: Attributes, onRemote: (source: string) => Attributes): Tag {
  const { src, ...rest } = withoutRemote(attributes)
  const source = (src ?? "").replace(/[\u0000-\u0020]+/g, "")
  if (/^cid:/i.test(source) || EMBEDDED_IMAGE.test(source)) {
    return { tagName: "img", attribs: { ...rest, src: source } }
  }
  return {
    tagName: "img",
    attribs: REMOTE.test(source) ? { ...rest, ...onRemote(absolute(source)) } : rest,
  }
}

/** A mail may not bring the attribute along that the viewer trusts. */
function withoutRemote(attributes: Attributes): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).filter(([name]) => name !== "data-remote-src")
  )
}

function absolute(source: string): string {
  return source.startsWith("//") ? `https:${source}` : source
}
