import { MedusaError } from "@medusajs/framework/utils"
import { decodeCursor, encodeCursor, type Cursor, type CursorType } from "../utils/listing/cursor"
import type { TicketFilters, TicketOrder, TicketPageQuery } from "../utils/listing/ticket-query"
import type { TicketRow } from "../utils/dto/rows"
import { execute, type Manager, type SqlPart } from "./sql"
import { whereOf } from "./ticket-filter-sql"
import { FREQUENT_COUNT_LIMIT, planSearch, type SearchPlan } from "./ticket-search"

/** Counting stops here: nobody pages further, and an exact count grows with what is closed. */
export const COUNT_LIMIT = 10_000

export interface TicketPage {
  rows: TicketRow[]
  count: number
  count_is_capped: boolean
  next_cursor: string | null
}

interface SortColumn {
  column: string
  type: CursorType
  nullable: boolean
}

type PlannedQuery = TicketPageQuery & { search: SearchPlan }

type ListedRow = TicketRow & { cursor_value: string | null }

const COLUMNS: Record<string, SortColumn> = {
  next_due_at: { column: "next_due_at", type: "timestamptz", nullable: true },
  created_at: { column: "created_at", type: "timestamptz", nullable: false },
  last_message_at: { column: "last_message_at", type: "timestamptz", nullable: true },
  priority: { column: "priority_rank", type: "smallint", nullable: false },
  updated_at: { column: "updated_at", type: "timestamptz", nullable: false },
}

interface Sort extends SortColumn {
  direction: "ASC" | "DESC"
}

const sortOf = (order: TicketOrder): Sort => ({
  ...COLUMNS[order.replace("-", "")],
  direction: order.startsWith("-") ? "DESC" : "ASC",
})

/**
 * One page of tickets. Tickets with a sort value come first, those without follow, in either
 * direction: two index ranges, because no B-tree serves DESC NULLS LAST backwards.
 * @throws MedusaError(INVALID_DATA) for a cursor that is not ours
 */
export async function listTicketPage(
  manager: Manager,
  query: TicketPageQuery
): Promise<TicketPage> {
  const cursor = query.cursor === undefined ? null : readCursor(query.cursor, sortOf(query.order))
  const search = await planSearch(manager, query.filters.q)
  const rows = await readRows(manager, { ...query, search }, cursor)
  const limit = search.type === "frequent" ? FREQUENT_COUNT_LIMIT : COUNT_LIMIT
  const count = await countUpTo(manager, query.filters, search, limit)
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  return {
    rows: page,
    count: Math.min(count, limit),
    count_is_capped: count > limit,
    next_cursor:
      rows.length > query.limit && last
        ? encodeCursor({ value: last.cursor_value, id: last.id })
        : null,
  }
}

/** Tickets matching the filters, counted up to COUNT_LIMIT + 1. */
export async function countTickets(
  manager: Manager,
  { filters }: Pick<TicketPageQuery, "filters">
): Promise<number> {
  return countUpTo(manager, filters, await planSearch(manager, filters.q), COUNT_LIMIT)
}

async function countUpTo(
  manager: Manager,
  filters: TicketFilters,
  search: SearchPlan,
  limit: number
): Promise<number> {
  const where = whereOf(filters, search)
  const [{ count }] = await execute<{ count: number }>(
    manager,
    `SELECT count(*)::int AS count FROM
       (SELECT 1 FROM "helpdesk_ticket" AS t WHERE ${where.sql} LIMIT ${limit + 1}) AS counted`,
    where.params
  )
  return count
}

async function readRows(
  manager: Manager,
  query: PlannedQuery,
  cursor: Cursor | null
): Promise<ListedRow[]> {
  const sort = sortOf(query.order)
  const wanted = query.limit + 1
  if (!cursor && query.offset > 0) {
    const nulls = sort.nullable ? "NULLS LAST" : ""
    return select(manager, query, sort, [], nulls, wanted, query.offset)
  }
  const valued =
    cursor && cursor.value === null
      ? []
      : await select(manager, query, sort, valuedPart(sort, cursor), "", wanted)
  if (!sort.nullable || valued.length >= wanted) {
    return valued
  }
  const rest = wanted - valued.length
  const tail = await select(manager, query, sort, tailPart(sort, cursor), "", rest)
  return [...valued, ...tail]
}

function valuedPart(sort: Sort, cursor: Cursor | null): SqlPart[] {
  const parts: SqlPart[] = sort.nullable
    ? [{ sql: `t."${sort.column}" IS NOT NULL`, params: [] }]
    : []
  if (cursor) {
    parts.push({
      sql: `(t."${sort.column}", t."id") ${operatorOf(sort)} (?::${sort.type}, ?)`,
      params: [cursor.value, cursor.id],
    })
  }
  return parts
}

function tailPart(sort: Sort, cursor: Cursor | null): SqlPart[] {
  const parts: SqlPart[] = [{ sql: `t."${sort.column}" IS NULL`, params: [] }]
  if (cursor && cursor.value === null) {
    parts.push({ sql: `t."id" ${operatorOf(sort)} ?`, params: [cursor.id] })
  }
  return parts
}

const operatorOf = (sort: Sort): string => (sort.direction === "ASC" ? ">" : "<")

async function select(
  manager: Manager,
  query: PlannedQuery,
  sort: Sort,
  more: SqlPart[],
  nulls: string,
  limit: number,
  offset = 0
): Promise<ListedRow[]> {
  const parts = [whereOf(query.filters, query.search), ...more]
  return execute<ListedRow>(
    manager,
    `SELECT t.*, t."${sort.column}"::text AS cursor_value FROM "helpdesk_ticket" AS t
     WHERE ${parts.map(({ sql }) => sql).join(" AND ")}
     ORDER BY t."${sort.column}" ${sort.direction} ${nulls}, t."id" ${sort.direction}
     LIMIT ? OFFSET ?`,
    [...parts.flatMap(({ params }) => params), limit, offset]
  )
}

function readCursor(text: string, { type }: SortColumn): Cursor {
  const reading = decodeCursor(text, type)
  if (reading.type === "unreadable") {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "This cursor is not one of ours. Pass `next_cursor` of the previous page, or leave it out to begin at the first page"
    )
  }
  return reading.cursor
}
