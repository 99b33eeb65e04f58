import { MedusaError } from "@medusajs/framework/utils"
import type { ImapFlow } from "imapflow"
import {
  planFetch,
  type Cursor,
  type FetchRules,
  type MailOnServer,
  type PlannedMail,
} from "../../utils/reading"
import { fetchExcerpt } from "./fetch-excerpt"

/** Mails asked about at once. */
const WINDOW = 500
const DAY_MS = 86_400_000

/** Where mail goes; when these come back, it is committed. */
export interface FolderSink {
  storeBatch: (mails: { mail: PlannedMail; content: Buffer }[]) => Promise<void>
  storeStream: (mail: PlannedMail, content: AsyncIterable<Buffer>) => Promise<void>
  storeExcerpt: (mail: PlannedMail, content: Buffer) => Promise<void>
  /** everything up to this cursor is committed */
  saveCursor: (cursor: Cursor) => Promise<void>
}

/**
 * UIDs after the cursor in ascending order. SEARCH SINCE (RFC 3501 section 6.4.4) spares a large archive
 * from being listed; it compares whole days without a time zone, hence two days of margin.
 */
const newUids = async (
  client: ImapFlow,
  cursor: Cursor,
  { cutoff_at, older_mail }: FetchRules
): Promise<number[]> => {
  if (client.mailbox && client.mailbox.exists === 0) {
    return []
  }
  const since =
    cutoff_at && older_mail === "skip" ? { since: new Date(cutoff_at.getTime() - 2 * DAY_MS) } : {}
  const uid = `${cursor.last_uid + 1}:*`
  const found = await client.search({ uid, ...since }, { uid: true })
  if (!Array.isArray(found)) {
    // imapflow answers false where the server says NO: taken for "no mail", nobody would ever hear of it.
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "the server refuses to search the folder"
    )
  }
  // `n:*` always names the last mail of a folder, also when its UID is below n.
  return found.filter((item) => item > cursor.last_uid).sort((a, b) => a - b)
}

const describe = async (client: ImapFlow, uids: number[]): Promise<MailOnServer[]> => {
  const query = { uid: true, size: true, internalDate: true }
  const found = await client.fetchAll(uids.join(","), query, { uid: true })
  return found.map(({ uid, size, internalDate }) => ({
    uid,
    size: size ?? 0,
    received_at: internalDate ? new Date(internalDate) : new Date(),
  }))
}

const readBatch = async (client: ImapFlow, mails: PlannedMail[], sink: FolderSink) => {
  const range = mails.map(({ uid }) => uid).join(",")
  const fetched = await client.fetchAll(range, { uid: true, source: true }, { uid: true })
  const contents = new Map(fetched.map(({ uid, source }) => [uid, source]))
  const present = mails.flatMap((mail) => {
    const content = contents.get(mail.uid)
    return content && content.length > 0 ? [{ mail, content }] : []
  })
  if (present.length > 0) {
    await sink.storeBatch(present)
  }
}

const readStream = async (client: ImapFlow, mail: PlannedMail, sink: FolderSink) => {
  const download = await client.download(String(mail.uid), undefined, { uid: true })
  if (download.content) {
    await sink.storeStream(mail, download.content)
  }
}

const readExcerpt = async (client: ImapFlow, mail: PlannedMail, sink: FolderSink) => {
  const content = await fetchExcerpt(client, mail.uid)
  if (content) {
    await sink.storeExcerpt(mail, content)
  }
}

/** Where reading starts: from the beginning when the folder or its UIDVALIDITY is another one. */
const startOf = (client: ImapFlow, folder: string, cursor: Cursor): Cursor => {
  const uid_validity = client.mailbox ? String(client.mailbox.uidValidity) : null
  const isSame = cursor.folder === folder && cursor.uid_validity === uid_validity
  return { folder, uid_validity, last_uid: isSame ? cursor.last_uid : 0 }
}

/**
 * Stores everything in the selected folder that lies behind the cursor. All fetching is BODY.PEEK, so no mail
 * becomes \Seen. The cursor moves only after what it passes is committed.
 * @returns the new cursor
 */
export const readFolder = async (
  client: ImapFlow,
  folder: string,
  stored: Cursor,
  rules: FetchRules,
  sink: FolderSink
): Promise<Cursor> => {
  let cursor = startOf(client, folder, stored)
  const moveTo = async (last_uid: number) => {
    if (last_uid > cursor.last_uid || cursor.uid_validity !== stored.uid_validity) {
      cursor = { ...cursor, last_uid: Math.max(last_uid, cursor.last_uid) }
      await sink.saveCursor(cursor)
    }
  }
  const uids = await newUids(client, cursor, rules)
  for (let at = 0; at < uids.length; at += WINDOW) {
    const window = uids.slice(at, at + WINDOW)
    for (const step of planFetch(await describe(client, window), rules)) {
      if (step.type === "batch") {
        await readBatch(client, step.mails, sink)
        await moveTo(step.mails[step.mails.length - 1].uid)
        continue
      }
      const read = step.type === "stream" ? readStream : readExcerpt
      await read(client, step.mail, sink)
      await moveTo(step.mail.uid)
    }
    await moveTo(window[window.length - 1])
  }
  return cursor
}
