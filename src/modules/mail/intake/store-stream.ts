import { createHash } from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"
import {
  deleteInboundEmail,
  findByDedupeKeys,
  finishInboundEmail,
  insertInboundEmails,
  lockContent,
  type NewInboundEmail,
} from "../repositories/inbound-email-repository"
import {
  insertSourceChunk,
  SOURCE_CHUNK_BYTES,
  truncateSource,
} from "../repositories/inbound-source-repository"
import type { SqlManager } from "../repositories/sql-manager"
import { readEnvelope } from "../utils/intake"
import type { StoredResult } from "./types"

/** What is kept of a mail above the limit: its headers and, as a rule, its text. */
const OVERSIZE_BYTES = 256 * 1024
/** Beyond this nobody waits for the end of the mail. */
const HARD_LIMIT_FACTOR = 4

export type StreamedMail = Omit<
  NewInboundEmail,
  "dedupe_key" | "message_id" | "from_email" | "subject" | "size"
> & {
  /** bytes, where somebody told them */
  size: number | null
}

/**
 * Writes a mail piece by piece in the transaction of `sql`; memory holds one piece. A duplicate
 * answers the row that is there already.
 *
 * @param sizeLimit bytes; of a longer mail only the beginning is kept
 * @throws MedusaError with code `too_large` above four times the limit; nothing is stored then
 */
export async function storeStream(
  sql: SqlManager,
  mail: StreamedMail,
  stream: AsyncIterable<Buffer | Uint8Array | string>,
  sizeLimit: number
): Promise<StoredResult> {
  const hash = createHash("sha256")
  const state = { size: 0, position: 0, isCut: false }
  let messageId: string | null = null
  for await (const chunk of inChunks(stream)) {
    state.size += chunk.length
    if (state.size > sizeLimit * HARD_LIMIT_FACTOR) {
      throw tooLarge(sizeLimit)
    }
    hash.update(chunk)
    if (state.position === 0) {
      const envelope = readEnvelope(chunk)
      messageId = envelope.message_id
      const key = messageId ?? `receiving:${mail.id}`
      const row = { ...mail, ...envelope, size: chunk.length, dedupe_key: key }
      if (!(await insertInboundEmails(sql, [row])).has(mail.id)) {
        return duplicateOf(sql, mail.mailbox_id, key)
      }
    }
    if (!state.isCut) {
      await insertSourceChunk(sql, mail.id, state.position, chunk)
    }
    if (!state.isCut && state.size > sizeLimit) {
      await truncateSource(sql, mail.id, OVERSIZE_BYTES)
      state.isCut = true
    }
    state.position++
  }
  if (state.position === 0) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "The mail is empty. Send the raw message (RFC 5322) as the request body"
    )
  }
  const key = messageId ?? `sha256:${hash.digest("hex")}`
  return finish(sql, mail, key, state)
}

async function finish(
  sql: SqlManager,
  mail: StreamedMail,
  key: string,
  state: { size: number; isCut: boolean }
): Promise<StoredResult> {
  if (key.startsWith("sha256:")) {
    await lockContent(sql, `${mail.mailbox_id}:${key}`)
    const [existing] = await findByDedupeKeys(sql, mail.mailbox_id, [key])
    if (existing) {
      await deleteInboundEmail(sql, mail.id)
      return { id: existing.id, state: existing.state, duplicate: true }
    }
  }
  const size = Math.max(state.size, mail.size ?? 0)
  const is_oversize = mail.is_oversize || state.isCut
  await finishInboundEmail(sql, mail.id, { dedupe_key: key, size, is_oversize })
  return { id: mail.id, state: "received", duplicate: false }
}

async function duplicateOf(
  sql: SqlManager,
  mailbox_id: string,
  key: string
): Promise<StoredResult> {
  const [existing] = await findByDedupeKeys(sql, mailbox_id, [key])
  return { id: existing.id, state: existing.state, duplicate: true }
}

/** Pieces of exactly the stored size, the last one shorter. */
async function* inChunks(
  stream: AsyncIterable<Buffer | Uint8Array | string>
): AsyncGenerator<Buffer> {
  let pending: Buffer[] = []
  let length = 0
  for await (const piece of stream) {
    const bytes = typeof piece === "string" ? Buffer.from(piece) : Buffer.from(piece)
    pending.push(bytes)
    length += bytes.length
    if (length < SOURCE_CHUNK_BYTES) {
      continue
    }
    const joined = Buffer.concat(pending)
    let at = 0
    for (; length - at >= SOURCE_CHUNK_BYTES; at += SOURCE_CHUNK_BYTES) {
      yield joined.subarray(at, at + SOURCE_CHUNK_BYTES)
    }
    pending = [joined.subarray(at)]
    length -= at
  }
  if (length > 0) {
    yield Buffer.concat(pending)
  }
}

const tooLarge = (limit: number): MedusaError =>
  new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `The mail is more than ${HARD_LIMIT_FACTOR} times larger than the ${Math.floor(limit / 1048576)} MB this mailbox takes. Raise the mailbox's size limit, or refuse such mail before it is pushed`,
    "too_large"
  )
