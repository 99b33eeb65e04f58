/** Where a page ended: the sort value as the database wrote it (null in the tail without one) and the id. */
export interface Cursor {
  value: string | null
  id: string
}

/** What PostgreSQL reads the value as. */
export type CursorType = "timestamptz" | "smallint"

export type CursorReading = { type: "cursor"; cursor: Cursor } | { type: "unreadable" }

export const encodeCursor = ({ value, id }: Cursor): string =>
  Buffer.from(JSON.stringify([value, id]), "utf8").toString("base64url")

const TIMESTAMP =
  /^(?!0000)\d{4}-\d\d-\d\d (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?[+-](?:0\d|1[0-5])(?::[0-5]\d)?$/

/** A cursor comes back from outside: only what the database will read as `type` is let through. */
export function decodeCursor(text: string, type: CursorType): CursorReading {
  const parts = parse(Buffer.from(text, "base64url").toString("utf8"))
  if (!Array.isArray(parts) || parts.length !== 2) {
    return { type: "unreadable" }
  }
  const [value, id] = parts as unknown[]
  if (!isValue(value, type) || typeof id !== "string" || !/^\w+$/.test(id)) {
    return { type: "unreadable" }
  }
  return { type: "cursor", cursor: { value, id } }
}

function isValue(value: unknown, type: CursorType): value is string | null {
  if (typeof value !== "string") {
    return value === null
  }
  return type === "smallint" ? /^\d{1,4}$/.test(value) : isTimestamp(value)
}

/** The 31st of February has the form of a day and is none. */
function isTimestamp(value: string): boolean {
  const day = value.slice(0, 10)
  const date = new Date(`${day}T00:00:00Z`)
  return (
    TIMESTAMP.test(value) &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().slice(0, 10) === day
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
