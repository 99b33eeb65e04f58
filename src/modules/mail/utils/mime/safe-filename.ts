import libmime from "libmime"

const MAX_LENGTH = 200
const MAX_EXTENSION = 20

const DEFAULT_NAMES: Partial<Record<string, string>> = {
  "message/rfc822": "message.eml",
  "message/delivery-status": "delivery-status.txt",
  "text/rfc822-headers": "headers.txt",
  "text/calendar": "invitation.ics",
}

/** Bidirectional and zero-width characters: they make `exe.gpj` read as `jpg.exe` backwards. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff\u00ad]/g
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/**
 * A name that is safe to show and to save: no directory, no control or direction characters, no
 * device name, at most 200 characters with the extension kept.
 *
 * @param contentType lends the extension when the mail gives no name
 */
export function safeFilename(name: string | null, contentType: string): string {
  const base = (name ?? "").normalize("NFC").split(/[/\\]/).pop() ?? ""
  const visible = base
    .replace(/[\u0000-\u001f\u007f-\u009f\ufffd]+/g, "")
    .replace(INVISIBLE, "")
    .replace(/[<>:"|?*]/g, "_")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "")
  const named = visible === "" ? defaultName(contentType) : visible
  const typed = contentType === "message/rfc822" && !/\.eml$/i.test(named) ? `${named}.eml` : named
  return shorten(RESERVED.test(typed) ? `_${typed}` : typed)
}

function defaultName(contentType: string): string {
  const known = DEFAULT_NAMES[contentType]
  if (known) {
    return known
  }
  const extension = libmime.detectExtension(contentType)
  return extension === "bin" || extension === "" ? "attachment" : `attachment.${extension}`
}

function shorten(name: string): string {
  const characters = [...name]
  if (name.length <= MAX_LENGTH) {
    return name
  }
  const dot = name.lastIndexOf(".")
  const extension = dot > 0 && name.length - dot <= MAX_EXTENSION ? name.slice(dot) : ""
  let stem = ""
  for (const character of characters) {
    if (stem.length + character.length + extension.length > MAX_LENGTH) {
      break
    }
    stem += character
  }
  return stem + extension
}
