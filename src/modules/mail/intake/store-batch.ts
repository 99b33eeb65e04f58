import { createHash } from "node:crypto"
import {
  findByDedupeKeys,
  insertInboundEmails,
  type NewInboundEmail,
} from "../repositories/inbound-email-repository"
import { insertSources } from "../repositories/inbound-source-repository"
import type { SqlManager } from "../repositories/sql-manager"
import { readEnvelope } from "../utils/intake"
import type { StoredResult } from "./types"

export type SmallMail = Omit<
  NewInboundEmail,
  "dedupe_key" | "message_id" | "from_email" | "subject"
> & { content: Buffer }

/**
 * Stores small mails of one mailbox with two statements, in the transaction of `sql`.
 * Results in the order of the mails.
 */
export async function storeBatch(sql: SqlManager, mails: SmallMail[]): Promise<StoredResult[]> {
  const rows = mails.map(({ content, ...mail }) => {
    const envelope = readEnvelope(content)
    const dedupe_key =
      envelope.message_id ?? `sha256:${createHash("sha256").update(content).digest("hex")}`
    return { ...mail, ...envelope, dedupe_key }
  })
  const inserted = await insertInboundEmails(sql, rows)
  const fresh = mails.filter((mail) => inserted.has(mail.id))
  if (fresh.length > 0) {
    await insertSources(sql, fresh)
  }
  const known = rows.filter((row) => !inserted.has(row.id))
  const keys = known.map((row) => row.dedupe_key)
  const existing = known.length ? await findByDedupeKeys(sql, known[0].mailbox_id, keys) : []
  const byKey = new Map(existing.map((row) => [row.dedupe_key, row]))
  return rows.map((row) => {
    const old = inserted.has(row.id) ? undefined : byKey.get(row.dedupe_key)
    return old
      ? { id: old.id, state: old.state, duplicate: true }
      : { id: row.id, state: "received", duplicate: false }
  })
}
