/** What the server tells about a mail without sending it. */
export interface MailOnServer {
  uid: number
  /** bytes */
  size: number
  /** INTERNALDATE: when the server got it */
  received_at: Date
}

export interface FetchRules {
  cutoff_at: Date | null
  older_mail: "skip" | "import"
  /** bytes */
  size_limit: number
}

export type PlannedMail = MailOnServer & { is_import: boolean }

/** One trip to the server; trips are in UID order, so that the cursor never jumps over a mail. */
export type FetchStep =
  | { type: "batch"; mails: PlannedMail[] }
  | { type: "stream"; mail: PlannedMail }
  | { type: "excerpt"; mail: PlannedMail }

/** bytes: larger mails are streamed, one at a time */
export const SMALL_MAIL = 512 * 1024
const BATCH_BYTES = 8 * 1024 * 1024
const BATCH_MAILS = 100

const isOlder = (mail: MailOnServer, cutoff: Date | null): boolean =>
  cutoff !== null && mail.received_at.getTime() < cutoff.getTime()

/**
 * How to fetch mails: small ones together, large ones as a stream, of those above the limit headers and
 * text only. What is older than the cut-off is left out or marked as an import.
 */
export const planFetch = (mails: readonly MailOnServer[], rules: FetchRules): FetchStep[] => {
  const steps: FetchStep[] = []
  let batch: PlannedMail[] = []
  let bytes = 0
  const flush = () => {
    if (batch.length > 0) {
      steps.push({ type: "batch", mails: batch })
    }
    batch = []
    bytes = 0
  }
  for (const mail of [...mails].sort((a, b) => a.uid - b.uid)) {
    const is_import = isOlder(mail, rules.cutoff_at)
    if (is_import && rules.older_mail === "skip") {
      continue
    }
    const planned = { ...mail, is_import }
    const isOversize = mail.size > rules.size_limit
    if (isOversize || mail.size > SMALL_MAIL) {
      flush()
      steps.push({ type: isOversize ? "excerpt" : "stream", mail: planned })
      continue
    }
    if (batch.length >= BATCH_MAILS || bytes + mail.size > BATCH_BYTES) {
      flush()
    }
    batch.push(planned)
    bytes += mail.size
  }
  flush()
  return steps
}
