import { generateEntityId } from "@medusajs/framework/utils"

const COUNTER_LENGTH = 4

/**
 * Ids for up to a million rows written together. They share one random part and end in a counter:
 * making each ULID anew takes longer than storing its row.
 */
export function batchIds(prefix: string, count: number): string[] {
  const shared = generateEntityId(undefined, prefix).slice(0, -COUNTER_LENGTH)
  return Array.from(
    { length: count },
    (_, index) => shared + index.toString(32).toUpperCase().padStart(COUNTER_LENGTH, "0")
  )
}
