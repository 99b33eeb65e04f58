import type { StoreInboundEmailInput, StoredResult } from "../intake/types"
import type { FolderSink } from "../transport/imap/read-folder"
import type { Cursor, PlannedMail } from "../utils/reading"

/** The intake, as far as a reader needs it; what it answers is committed. */
export interface MailStore {
  storeInboundEmail: (input: StoreInboundEmailInput) => Promise<StoredResult>
  storeInboundEmails: (
    mailboxId: string,
    inputs: (Omit<StoreInboundEmailInput, "mailbox_id" | "content"> & { content: Buffer })[]
  ) => Promise<StoredResult[]>
}

/** Stores what is read from one folder under its place there. */
export const createFolderSink = (
  store: MailStore,
  mailbox_id: string,
  uid_validity: string,
  saveCursor: (cursor: Cursor) => Promise<void>
): FolderSink => {
  const placeOf = ({ uid, size, received_at, is_import }: PlannedMail) => ({
    source: "imap" as const,
    uid,
    uid_validity,
    size,
    received_at,
    is_import,
  })
  return {
    storeBatch: async (mails) => {
      const inputs = mails.map(({ mail, content }) => ({ ...placeOf(mail), content }))
      await store.storeInboundEmails(mailbox_id, inputs)
    },
    storeStream: async (mail, content) => {
      await store.storeInboundEmail({ ...placeOf(mail), mailbox_id, content })
    },
    storeExcerpt: async (mail, content) => {
      await store.storeInboundEmail({
        ...placeOf(mail),
        mailbox_id,
        content,
        is_oversize: true,
      })
    },
    saveCursor,
  }
}
