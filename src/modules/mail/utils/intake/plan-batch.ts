/** A mail that waits, as the planner sees it. */
export interface WaitingMail {
  id: string
  /** how often its processing was begun and never ended */
  attempts: number
  /** bytes stored */
  size: number
}

export type BatchPlan =
  { kind: "nothing" } | { kind: "crashed"; ids: string[] } | { kind: "process"; ids: string[] }

export const MAX_ATTEMPTS = 4
const MAX_BYTES = 32 * 1024 * 1024
/** Mails in a batch by the attempts of its oldest: who may have killed a process is tried apart. */
const BATCH_SIZES = [200, 20, 1]

/**
 * Which of the waiting mails, oldest first, are processed together. A process that was killed left
 * its mails with one attempt more; after two of them a mail is tried alone and after four given up.
 */
export function planBatch(waiting: WaitingMail[]): BatchPlan {
  const crashed = waiting.filter((mail) => mail.attempts >= MAX_ATTEMPTS)
  if (crashed.length > 0) {
    return { kind: "crashed", ids: crashed.map((mail) => mail.id) }
  }
  if (waiting.length === 0) {
    return { kind: "nothing" }
  }
  const limit = batchSize(waiting[0].attempts)
  const batch: WaitingMail[] = []
  let bytes = 0
  for (const mail of waiting) {
    bytes += mail.size
    const isFull = batch.length >= limit || bytes > MAX_BYTES || batchSize(mail.attempts) < limit
    if (batch.length > 0 && isFull) {
      break
    }
    batch.push(mail)
  }
  return { kind: "process", ids: batch.map((mail) => mail.id) }
}

function batchSize(attempts: number): number {
  return BATCH_SIZES[Math.min(attempts, BATCH_SIZES.length - 1)]
}
