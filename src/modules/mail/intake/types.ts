import type { InboundState } from "../../../types/mailbox"

export interface StoreInboundEmailInput {
  mailbox_id: string
  source: "imap" | "push"
  /** the raw message; a stream is read to its end unless the mail is a duplicate */
  content: Buffer | AsyncIterable<Buffer | Uint8Array | string>
  received_at: Date
  /** IMAP: where the mail lies */
  uid?: number
  uid_validity?: string
  /** bytes on the server, where `content` is only a part of the mail */
  size?: number
  /** `content` is only headers and text because the mail is above the mailbox's limit */
  is_oversize?: boolean
  /** older than the mailbox's cut-off: becomes a closed ticket without any automatic mail */
  is_import?: boolean
}

export interface StoredResult {
  id: string
  state: InboundState
  /** the mailbox had this mail already */
  duplicate: boolean
}
