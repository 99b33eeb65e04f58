import type { TicketStatus } from "../../../types"
import { OPEN_STATUSES } from "../../../types"
import type { DateRange, TicketFilters } from "../utils/listing/ticket-query"
import type { SqlPart } from "./sql"
import { searchParts, type SearchPlan } from "./ticket-search"

/** Exactly the predicate of the partial inbox indexes: the planner has to recognise it. */
export const OPEN_SQL = `t."status" IN ('new', 'open', 'pending', 'on_hold')`

type Filter<Value> = (value: Value) => SqlPart[]
type FilterTable = {
  [Name in keyof Required<Omit<TicketFilters, "q">>]: Filter<NonNullable<TicketFilters[Name]>>
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

const isEveryOpen = (values: TicketStatus[]): boolean =>
  new Set(values).size === OPEN_STATUSES.length &&
  values.every((value) => OPEN_STATUSES.some((open) => open === value))

const SLA = {
  breached: `t."next_due_at" < now()`,
  at_risk: `t."at_risk_at" <= now() AND t."next_due_at" >= now()`,
  paused: `t."next_due_at" IS NULL AND t."sla_policy_id" IS NOT NULL`,
} as const

const FILTERS: FilterTable = {
  status: (values) => (isEveryOpen(values) ? bare(OPEN_SQL) : oneOf("status")(values)),
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
  sla: (value) => [...bare(OPEN_SQL), ...bare(SLA[value])],
  created_at: range("created_at"),
  updated_since: (value) => range("updated_at")({ gte: value }),
}

/**
 * One WHERE clause out of the filters; `t` is the ticket. A condition that two filters share is
 * written once: the planner would take its selectivity twice.
 */
export function whereOf({ q: _q, ...filters }: TicketFilters, search: SearchPlan): SqlPart {
  const parts = [
    ...bare(`t."deleted_at" IS NULL`),
    ...searchParts(search),
    ...Object.keys(FILTERS).flatMap(partsOf(filters)),
  ]
  const distinct = parts.filter(
    ({ sql, params }, i) => params.length > 0 || parts.findIndex((part) => part.sql === sql) === i
  )
  return {
    sql: distinct.map(({ sql }) => sql).join(" AND "),
    params: distinct.flatMap(({ params }) => params),
  }
}

const partsOf =
  (filters: Omit<TicketFilters, "q">) =>
  (name: string): SqlPart[] => {
    const value = filters[name as keyof FilterTable]
    if (value === undefined) {
      return []
    }
    if (value === null) {
      return bare(`t."${name}" IS NULL`)
    }
    return (FILTERS[name as keyof FilterTable] as Filter<typeof value>)(value)
  }
