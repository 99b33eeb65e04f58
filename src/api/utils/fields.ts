/** Which fields of a resource an answer carries. */
export type FieldSelection =
  { mode: "only"; names: Set<string> } | { mode: "without"; names: Set<string> }

/**
 * Reads Medusa's `fields`: `subject,status` is exactly these (and the id), `-messages` all but these; `+`, `*` and
 * what stands behind a dot are accepted, since answers carry whole relations by default.
 *
 * @returns null where nothing is to be left out
 */
export const parseFields = (text: string): FieldSelection | null => {
  const words = text
    .split(",")
    .map((word) => word.trim())
    .filter(Boolean)
  const names = (chosen: string[]) =>
    new Set(chosen.map((word) => word.replace(/^[-+*]/, "").split(".")[0]).filter(Boolean))
  const exact = words.filter((word) => !/^[-+*]/.test(word))
  if (exact.length > 0) {
    return { mode: "only", names: names(["id", ...words.filter((word) => !word.startsWith("-"))]) }
  }
  const left = words.filter((word) => word.startsWith("-"))
  return left.length > 0 ? { mode: "without", names: names(left) } : null
}

/** The resources of a body - objects and lists of objects at its top - with the selected fields only. */
export const selectFields = (body: unknown, selection: FieldSelection): unknown => {
  if (!isRecord(body)) {
    return body
  }
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => [
      key,
      Array.isArray(value)
        ? value.map((item) => pick(item, selection))
        : isRecord(value) && "id" in value
          ? pick(value, selection)
          : value,
    ])
  )
}

const pick = (item: unknown, { mode, names }: FieldSelection): unknown =>
  isRecord(item)
    ? Object.fromEntries(
        Object.entries(item).filter(([name]) => names.has(name) === (mode === "only"))
      )
    : item

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
