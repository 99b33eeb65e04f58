export type QueryValue = string | number | boolean | null | undefined | readonly string[]

/** `{ status: ["new", "open"], q: "" }` -> `?status[]=new&status[]=open`; empty values are left out. */
export function toQueryString(query: object = {}): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(query) as [string, QueryValue][]) {
    if (value === undefined || value === null || value === "") {
      continue
    }
    if (typeof value === "object") {
      value.forEach((one) => params.append(`${key}[]`, one))
    } else {
      params.set(key, String(value))
    }
  }
  const text = params.toString()
  return text ? `?${text}` : ""
}
