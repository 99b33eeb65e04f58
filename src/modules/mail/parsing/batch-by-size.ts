import type { MailSource } from "./options"

/** Few enough that one task stays short, many enough that the messages between threads do not count. */
const MAX_MAILS = 16
const MAX_BYTES = 262_144

/** Groups small mails; a large one, or one in a file, goes alone. Order is kept. */
export function batchBySize<T extends { source: MailSource }>(items: T[]): T[][] {
  const batches: T[][] = []
  let room = 0
  for (const item of items) {
    const size = Buffer.isBuffer(item.source) ? item.source.length : MAX_BYTES
    const current = batches[batches.length - 1]
    if (current && current.length < MAX_MAILS && size <= room) {
      current.push(item)
      room -= size
    } else {
      batches.push([item])
      room = MAX_BYTES - size
    }
  }
  return batches
}
