import type { TicketAttachmentDTO } from "../../types"
import type { PageFonts } from "./page-fonts"

/** Containers in which mail programs put the history they quote. */
const QUOTES = [
  ".gmail_quote",
  ".gmail_quote_container",
  ".yahoo_quoted",
  ".moz-cite-prefix + blockquote",
  "blockquote[type=cite]",
  ".protonmail_quote",
  ".tutanota_quote",
].join(",")

const INTRODUCTIONS = ".gmail_attr, .moz-cite-prefix"

export interface FoldedHtml {
  html: string
  /** something was left out */
  isFolded: boolean
}

/** The mail without the history its program has marked as quoted. */
export function foldHtml(html: string): FoldedHtml {
  const document = new DOMParser().parseFromString(html, "text/html")
  const quotes = document.querySelectorAll(`${QUOTES}, ${INTRODUCTIONS}`)
  quotes.forEach((quote) => quote.remove())
  const isEmpty = !document.body.textContent?.trim() && !document.body.querySelector("img")
  return quotes.length === 0 || isEmpty
    ? { html, isFolded: false }
    : { html: document.body.innerHTML, isFolded: true }
}

/** A mail that brings its own colours was designed on white paper and has to stay there. */
export const isDesigned = (html: string): boolean =>
  /\sbgcolor=|background(-color)?:|(?<![\w-])color[:=]|<font\s/i.test(html)

interface FrameContent {
  html: string
  attachments: TicketAttachmentDTO[]
  /** address of an attachment's bytes */
  urlOf: (attachment: TicketAttachmentDTO) => string
  /** the only place images may come from without asking */
  imageOrigin: string
  showRemote: boolean
  /** CSS of the frame's page */
  css: string
  fonts: PageFonts
}

/**
 * The page inside the sandboxed frame. Its policy forbids everything but inline styles, the admin's
 * fonts and our own attachments, so that what a sanitiser may have missed still cannot load or run.
 */
export function frameDocument(content: FrameContent): string {
  const document = new DOMParser().parseFromString(content.html, "text/html")
  const byContentId = new Map(content.attachments.map((one) => [one.content_id, one]))
  document.querySelectorAll("img").forEach((image) => {
    const remote = image.getAttribute("data-remote-src")
    const cid = /^cid:(.+)$/i.exec(image.getAttribute("src") ?? "")?.[1]
    const attachment = cid && (byContentId.get(cid) ?? byContentId.get(decoded(cid)))
    if (attachment) {
      image.setAttribute("src", content.urlOf(attachment))
    } else if (remote && content.showRemote) {
      image.setAttribute("src", remote)
    }
  })
  const images = [content.imageOrigin, "data:", ...(content.showRemote ? ["https:", "http:"] : [])]
  const policy = [
    "default-src 'none'",
    `img-src ${images.join(" ")}`,
    `font-src ${content.fonts.urls.join(" ") || "'none'"}`,
    "style-src 'unsafe-inline'",
  ].join("; ")
  return [
    `<!doctype html><html><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<meta name="referrer" content="no-referrer"><base target="_blank">`,
    `<style>${content.fonts.css}${content.css}</style></head><body>${document.body.innerHTML}</body></html>`,
  ].join("")
}

/** Content-IDs in a `cid:` address are percent-encoded (RFC 2392), though not by every program. */
function decoded(cid: string): string {
  try {
    return decodeURIComponent(cid)
  } catch {
    return cid
  }
}
