import type { TicketStatus } from "../../../types"
import { OPEN_STATUSES } from "../../../types"
import { parseTicketSearch } from "../utils/listing/search-terms"
import type { DateRange, TicketFilters } from "../utils/listing/ticket-query"
import type { SqlPart } from "./sql"

/** Exactly the predicate of the partial inbox indexes: the planner has to recognise it. */
export const OPEN_SQL = `t."status" IN ('new', 'open', 'pending', 'on_hold')`

/** A ticket whose deadline comes within this time counts as at risk. */
const AT_RISK = "interval '60 minutes'"

type Filter<Value> = (value: Value) => SqlPart[]
type FilterTable = {
  [Name in keyof Required<TicketFilters>]: Filter<NonNullable<TicketFilters[Name]>>
}

const equals =
  (column: string): Filter<string> =>
  (value) => [{ sql: `t."${column}" = ?`, params: [value] }]

const oneOf =
  (column: string): Filter<string[]> =>
  (values) => [{ sql: `t."${column}" IN (?)`, params: [values] }]

const bare = (sql: string): SqlPart[] => [{ sql, params: [] }]

const COMPARISONS = { gt: ">", gte: ">=", lt: "<", lte: "<=" } as const

const range =
  (column: string): Filter<DateRange> =>
  (bounds) =>
    Object.entries(COMPARISONS).flatMap(([name, operator]) => {
      const bound = bounds[name as keyof DateRange]
      return bound ? [{ sql: `t."${column}" ${operator} ?::timestamptz`, params: [bound] }] : []
    })

const isOpen = (status: TicketStatus): boolean => OPEN_STATUSES.some((open) => open === status)

const SLA = {
  breached: `${OPEN_SQL} AND t."next_due_at" < now()`,
  at_risk: `${OPEN_SQL} AND t."next_due_at" >= now() AND t."next_due_at" < now() + ${AT_RISK}`,
  paused: `${OPEN_SQL} AND t."next_due_at" IS NULL AND t."status" IN ('pending', 'on_hold')`,
} as const

const FILTERS: FilterTable = {
  q: searchPart,
  status: (values) => [...oneOf("status")(values), ...(values.every(isOpen) ? bare(OPEN_SQL) : [])],
  priority: oneOf("priority"),
  assignee_id: equals("assignee_id"),
  team_id: equals("team_id"),
  customer_id: equals("customer_id"),
  order_id: equals("order_id"),
  service_id: equals("service_id"),
  mailbox_id: equals("mailbox_id"),
  category_id: equals("category_id"),
  requester_email: (value) => equals("requester_email")(value.toLowerCase()),
  tag: (value) => [{ sql: `t."tags" @> ARRAY[?]::text[]`, params: [value] }],
  escalated: (value) => bare(`t."escalated_at" IS ${value ? "NOT NULL" : "NULL"}`),
  sla: (value) => bare(SLA[value]),
  created_at: range("created_at"),
  updated_since: (value) => range("updated_at")({ gte: value }),
}

/** One WHERE clause out of the filters; `t` is the ticket, `s` its search document when `q` is asked. */
export function whereOf(filters: TicketFilters): SqlPart {
  const parts = [
    ...bare(`t."deleted_at" IS NULL`),
    ...Object.keys(FILTERS).flatMap(partsOf(filters)),
  ]
  return {
    sql: parts.map(({ sql }) => sql).join(" AND "),
    params: parts.flatMap(({ params }) => params),
  }
}

const partsOf =
  (filters: TicketFilters) =>
  (name: string): SqlPart[] => {
    const value = filters[name as keyof TicketFilters]
    if (value === undefined) {
      return []
    }
    if (value === null) {
      return bare(`t."${name}" IS NULL`)
    }
    return (FILTERS[name as keyof TicketFilters] as Filter<typeof value>)(value)
  }

function searchPart(q: string): SqlPart[] {
  const search = parseTicketSearch(q)
  switch (search.type) {
    case "nothing":
      return []
    case "number":
      return [
        {
          sql: `(t."display_id" = ? OR s."document" @@ plainto_tsquery('helpdesk_simple', ?))`,
          params: [search.display_id, search.word],
        },
      ]
    case "text":
      return [{ ...tsquery(search.exact, search.prefix) }].map(({ sql, params }) => ({
        sql: `s."document" @@ (${sql})`,
        params,
      }))
  }
}

function tsquery(exact: string, prefix: string | null): SqlPart {
  const parts: SqlPart[] = [
    ...(exact ? [{ sql: `websearch_to_tsquery('helpdesk_simple', ?)`, params: [exact] }] : []),
    ...(prefix ? [{ sql: `to_tsquery('helpdesk_simple', ?)`, params: [`${prefix}:*`] }] : []),
  ]
  return {
    sql: parts.map(({ sql }) => sql).join(" && "),
    params: parts.flatMap(({ params }) => params),
  }
}

export const needsSearch = (filters: TicketFilters): boolean =>
  filters.q !== undefined && parseTicketSearch(filters.q).type !== "nothing"
