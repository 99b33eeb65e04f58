/** Where a page ended: the sort value as the database wrote it (null in the tail without one) and the id. */
export interface Cursor {
  value: string | null
  id: string
}

export type CursorReading = { type: "cursor"; cursor: Cursor } | { type: "unreadable" }

export const encodeCursor = ({ value, id }: Cursor): string =>
  Buffer.from(JSON.stringify([value, id]), "utf8").toString("base64url")

export function decodeCursor(text: string): CursorReading {
  const parts = parse(Buffer.from(text, "base64url").toString("utf8"))
  if (!Array.isArray(parts) || parts.length !== 2) {
    return { type: "unreadable" }
  }
  const [value, id] = parts as unknown[]
  if ((typeof value !== "string" && value !== null) || typeof id !== "string") {
    return { type: "unreadable" }
  }
  return { type: "cursor", cursor: { value, id } }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
