import { execute, type Manager } from "./sql"

export interface Listed<Item> {
  items: Item[]
  /** of all pages */
  count: number
}

export interface Page {
  limit: number
  offset: number
}

/** One page of what hangs on a ticket, oldest first. */
export async function listRows<Row extends object>(
  manager: Manager,
  table: string,
  ticket_id: string,
  { limit, offset }: Page
): Promise<Listed<Row>> {
  const where = `"ticket_id" = ? AND "deleted_at" IS NULL`
  const items = await execute<Row>(
    manager,
    `SELECT * FROM "${table}" WHERE ${where} ORDER BY "created_at", "id" LIMIT ? OFFSET ?`,
    [ticket_id, limit, offset]
  )
  const [{ count }] = await execute<{ count: number }>(
    manager,
    `SELECT count(*)::int AS count FROM "${table}" WHERE ${where}`,
    [ticket_id]
  )
  return { items, count }
}
