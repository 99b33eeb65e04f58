import { client } from "./client"

/** The most the server answers at once, and how far it pages. */
const PAGE = 200
const LAST_OFFSET = 10_000

/** A whole list, page by page: what a select offers must not end without a word. */
export async function readAll<Row>(path: string, name: string, query: object = {}): Promise<Row[]> {
  const rows: Row[] = []
  for (;;) {
    const page = await client.get<Record<string, Row[]>>(path, {
      ...query,
      limit: PAGE,
      offset: rows.length,
    })
    rows.push(...page[name])
    if (page[name].length < PAGE || rows.length > LAST_OFFSET) {
      return rows
    }
  }
}
