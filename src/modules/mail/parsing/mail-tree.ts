import { randomUUID } from "node:crypto"
import { join } from "node:path"
import type { MimeNode } from "@zone-eu/mailsplit"
import libmime from "libmime"
import type { EmailProtection, ParsedAttachment } from "../../../types/parsed-email"
import { cleanText, decodeBytes } from "../utils/mime/charset"
import { HeaderList } from "../utils/mime/header-list"
import { textAmongFields } from "../utils/mime/message-start"
import { protectionOfType } from "../utils/mime/protection"
import { safeFilename } from "../utils/mime/safe-filename"
import { UuDecoder, isUuencoded } from "./uu-decoder"
import type { BodyPart } from "./compose-body"
import { isAlternative, partKind, type PartKind } from "./part-kind"
import { PartSink } from "./part-sink"

/** Parts whose words matter beside the file: reports, returned headers, invitations. */
const READ_TYPES =
  /^(?:message\/(?:global-)?delivery-status|message\/(?:rfc822|global|rfc822-headers|global-headers)|text\/rfc822-headers|text\/calendar|application\/ics)$/
const READ_BYTES = 262_144

export interface ReadPart {
  type: string
  content: string
}

interface OpenPart {
  node: MimeNode
  kind: PartKind
  path: string | null
  sink: PartSink
}

/** Collects what the splitter emits, one part at a time. */
export class MailTree {
  headers = new HeaderList([])
  readonly bodies: BodyPart[] = []
  readonly attachments: ParsedAttachment[] = []
  readonly readParts: ReadPart[] = []
  protection: EmailProtection | null = null
  isBodyTruncated = false
  private open: OpenPart | null = null
  private textBytesLeft: number
  private preamble: Buffer[] = []
  private readonly prefix: string

  constructor(
    private readonly options: { attachmentDir: string; maxTextBytes: number; filePrefix?: string }
  ) {
    this.textBytesLeft = options.maxTextBytes
    this.prefix = options.filePrefix ?? randomUUID()
  }

  async startPart(node: MimeNode): Promise<void> {
    await this.endPart()
    const list = node.headers ? node.headers.getList() : []
    const headers = new HeaderList(list, node.charset || null)
    if (node.root) {
      this.headers = headers
    }
    this.protection ??= protectionOfType(headers.raw("content-type") ?? "")
    const kind = partKind(node, this.bodies.length > 0)
    if (kind === "container" || kind === "skipped") {
      return
    }
    const isFile = kind === "attachment"
    const path = isFile
      ? join(this.options.attachmentDir, `${this.prefix}-${this.attachments.length}`)
      : null
    const headBytes = isFile
      ? READ_TYPES.test(contentTypeOf(node))
        ? READ_BYTES
        : 0
      : this.textBytesLeft
    const decoder = isUuencoded(node.encoding) ? new UuDecoder() : node.getDecoder()
    this.open = { node, kind, path, sink: new PartSink(decoder, { path, headBytes }) }
    // the root's header was mended before; encoded bytes cannot be told from fields
    const text = isFile || node.root || node.encoding === "base64" ? null : textAmongFields(list)
    if (text !== null) {
      await this.addBody(Buffer.from(text, "latin1"))
    }
  }

  async addBody(bytes: Buffer): Promise<void> {
    await this.open?.sink.write(bytes)
  }

  /** Lines between the parts: all there is when a boundary is broken. */
  addPreamble(bytes: Buffer): void {
    if (this.bodies.length === 0 && this.attachments.length === 0 && this.preamble.length < 1_000) {
      this.preamble.push(bytes)
    }
  }

  async endPart(): Promise<void> {
    const part = this.open
    if (!part) {
      return
    }
    this.open = null
    const content = await part.sink.end()
    if (part.kind === "plain" || part.kind === "html") {
      this.isBodyTruncated ||= content.size > content.head.length
      this.textBytesLeft -= content.head.length
      this.bodies.push(toBodyPart(part.node, part.kind, content.head))
      return
    }
    if (content.head.length > 0) {
      this.readParts.push({
        type: contentTypeOf(part.node),
        content: decodeBytes(content.head, part.node.charset || null),
      })
    }
    this.attachments.push(toAttachment(part.node, part.path ?? "", content.size, content.checksum))
  }

  /** To be called after the last part. */
  async finish(): Promise<void> {
    await this.endPart()
    if (this.bodies.length === 0 && this.attachments.length === 0 && this.preamble.length > 0) {
      const content = decodeBytes(Buffer.concat(this.preamble), null)
      this.bodies.push({ kind: "plain", content, isAlternative: false })
    }
  }
}

function contentTypeOf(node: MimeNode): string {
  const type = node.contentType || "application/octet-stream"
  return /^[a-z0-9!#$&^_.+-]+\/[a-z0-9!#$&^_.+-]+$/.test(type) ? type : "application/octet-stream"
}

function toBodyPart(node: MimeNode, kind: "plain" | "html", bytes: Buffer): BodyPart {
  const decoded = decodeBytes(bytes, node.charset || (kind === "html" ? metaCharset(bytes) : null))
  const content = node.flowed ? libmime.decodeFlowed(decoded, node.delSp) : decoded
  return { kind, content, isAlternative: isAlternative(node) }
}

function metaCharset(bytes: Buffer): string | null {
  const head = bytes.toString("latin1", 0, 2_048)
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? null
}

function toAttachment(
  node: MimeNode,
  path: string,
  size: number,
  checksum: string
): ParsedAttachment {
  const headers = new HeaderList(node.headers ? node.headers.getList() : [])
  const id = headers.raw("content-id")?.replace(/^<|>$/g, "").trim()
  const type = contentTypeOf(node)
  return {
    path,
    filename: safeFilename(node.filename ? cleanText(node.filename) : null, type),
    content_type: type,
    size,
    checksum,
    content_id: id ? id.slice(0, 512) : null,
    is_inline: false,
  }
}
