import type { TicketAttachmentDTO } from "../../types"

/** Marks an image of the editor as one of our attachments. */
export const ATTACHMENT_ATTRIBUTE = "data-attachment-id"

type UrlOf = (attachmentId: string) => string

const parse = (html: string) => new DOMParser().parseFromString(html, "text/html").body

/** The editor's HTML as a mail says it: our images by Content-ID. */
export function toMailHtml(html: string, attachments: TicketAttachmentDTO[]): string {
  const body = parse(html)
  body.querySelectorAll(`img[${ATTACHMENT_ATTRIBUTE}]`).forEach((image) => {
    const id = image.getAttribute(ATTACHMENT_ATTRIBUTE)
    const attachment = attachments.find((one) => one.id === id)
    if (attachment?.content_id) {
      image.setAttribute("src", `cid:${attachment.content_id}`)
      image.removeAttribute(ATTACHMENT_ATTRIBUTE)
    } else {
      image.remove()
    }
  })
  return body.innerHTML
}

/** The inverse: a draft's Content-IDs as addresses the browser can show. */
export function toEditorHtml(
  html: string,
  attachments: TicketAttachmentDTO[],
  urlOf: UrlOf
): string {
  const body = parse(html)
  body.querySelectorAll("img").forEach((image) => {
    const contentId = /^cid:(.+)$/i.exec(image.getAttribute("src") ?? "")?.[1]
    const attachment = attachments.find((one) => one.content_id === contentId)
    if (attachment) {
      image.setAttribute(ATTACHMENT_ATTRIBUTE, attachment.id)
      image.setAttribute("src", urlOf(attachment.id))
    } else {
      image.remove()
    }
  })
  return body.innerHTML
}

/** Ids of the attachments shown inside the text. */
export const inlineIds = (html: string): string[] =>
  [...parse(html).querySelectorAll(`img[${ATTACHMENT_ATTRIBUTE}]`)].flatMap(
    (image) => image.getAttribute(ATTACHMENT_ATTRIBUTE) ?? []
  )

export const isBlank = (html: string): boolean => {
  const body = parse(html)
  return !body.textContent?.trim() && !body.querySelector("img")
}
