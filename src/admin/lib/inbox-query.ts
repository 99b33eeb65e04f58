import type { TicketPriority, TicketStatus } from "../../types"
import { OPEN_STATUSES } from "./ticket-values"
import {
  SLA_FILTERS,
  TICKET_ORDERS,
  type TicketListQuery,
  type TicketOrder,
} from "./ticket-requests"

export const INBOX_VIEWS = [
  "mine",
  "unassigned",
  "all_open",
  "escalated",
  "breaching",
  "pending",
  "resolved",
  "spam",
] as const
export type InboxView = (typeof INBOX_VIEWS)[number]

/** Filters with several values at once; the others take one. */
export const MULTI_FILTERS = ["status", "priority"] as const
export const SINGLE_FILTERS = [
  "assignee_id",
  "team_id",
  "category_id",
  "mailbox_id",
  "tag",
  "customer_id",
  "order_id",
  "service_id",
  "sla",
] as const
export type MultiFilter = (typeof MULTI_FILTERS)[number]
export type SingleFilter = (typeof SINGLE_FILTERS)[number]

/** What the inbox shows, as its address says it: `/helpdesk?view=mine&priority=high,critical`. */
export interface InboxState {
  view: InboxView
  q: string
  status: TicketStatus[]
  priority: TicketPriority[]
  single: Pick<TicketListQuery, SingleFilter>
  /** null is the usual one of what is listed */
  order: TicketOrder | null
  cursor: string | null
}

export const DEFAULT_VIEW: InboxView = "all_open"
export const DEFAULT_ORDER: TicketOrder = "next_due_at"
export const PAGE_SIZE = 30

/** Which tickets a view means; the counts route of the server uses the same definitions. */
const VIEW_QUERIES: Record<InboxView, TicketListQuery> = {
  mine: { mine: true, status: OPEN_STATUSES },
  unassigned: { assignee_id: "none", status: OPEN_STATUSES },
  all_open: { status: OPEN_STATUSES },
  escalated: { escalated: true, status: OPEN_STATUSES },
  breaching: { sla: "breached", status: OPEN_STATUSES },
  pending: { status: ["pending"] },
  resolved: { status: ["resolved"] },
  spam: { status: ["spam"] },
}

/** Statuses in which clocks run; everywhere else no deadline is there to sort by. */
const RUNNING_STATUSES: TicketStatus[] = ["new", "open", "on_hold"]

/** How the list is sorted: by choice, else by deadline, or the latest news first where none runs. */
export function orderOf(state: InboxState): TicketOrder {
  const statuses = state.status.length > 0 ? state.status : VIEW_QUERIES[state.view].status
  const isRunning = statuses?.some((status) => RUNNING_STATUSES.includes(status))
  const own = isRunning && state.single.sla !== "paused" ? DEFAULT_ORDER : "-last_message_at"
  return state.order ?? own
}

const oneOf = <T extends string>(allowed: readonly T[], value: string | null, fallback: T): T =>
  allowed.find((one) => one === value) ?? fallback

const listOf = (params: URLSearchParams, name: string) =>
  (params.get(name) ?? "").split(",").filter(Boolean)

function singleFilters(params: URLSearchParams): InboxState["single"] {
  const given = SINGLE_FILTERS.flatMap((name) => {
    const value = params.get(name)
    return value && (name !== "sla" || SLA_FILTERS.some((one) => one === value))
      ? [[name, value]]
      : []
  })
  return Object.fromEntries(given)
}

/** Reads the address; what it does not know falls back to the default. */
export function parseInboxState(params: URLSearchParams, view = DEFAULT_VIEW): InboxState {
  return {
    view: oneOf(INBOX_VIEWS, params.get("view"), view),
    q: params.get("q") ?? "",
    status: listOf(params, "status") as TicketStatus[],
    priority: listOf(params, "priority") as TicketPriority[],
    single: singleFilters(params),
    order: TICKET_ORDERS.find((order) => order === params.get("order")) ?? null,
    cursor: params.get("cursor"),
  }
}

/** The inverse of `parseInboxState`; what was not chosen is left out so that addresses stay short. */
export function toInboxParams(state: InboxState): URLSearchParams {
  const params = new URLSearchParams({ view: state.view })
  const set = (name: string, value: string | null | undefined) => value && params.set(name, value)
  set("q", state.q)
  set("status", state.status.join(","))
  set("priority", state.priority.join(","))
  SINGLE_FILTERS.forEach((name) => set(name, state.single[name]))
  set("order", state.order)
  set("cursor", state.cursor)
  return params
}

/** The request behind a state: filters narrow the view, and a chosen status or assignee replaces it. */
export function toListQuery(state: InboxState): TicketListQuery {
  return {
    ...VIEW_QUERIES[state.view],
    ...(state.status.length > 0 && { status: state.status }),
    ...(state.priority.length > 0 && { priority: state.priority }),
    ...state.single,
    ...(state.q && { q: state.q }),
    ...(state.cursor && { cursor: state.cursor }),
    order: orderOf(state),
    limit: PAGE_SIZE,
  }
}

/** Another view keeps filters, but not what would replace the view's own idea of what it lists. */
export function inView(state: InboxState, view: InboxView): InboxState {
  const { sla, ...single } = state.single
  const keepsSla = sla !== undefined && VIEW_QUERIES[view].sla === undefined
  return {
    ...state,
    view,
    status: [],
    single: keepsSla ? { ...single, sla } : single,
    cursor: null,
  }
}

export const hasFilters = (state: InboxState): boolean =>
  state.q !== "" ||
  state.status.length > 0 ||
  state.priority.length > 0 ||
  Object.keys(state.single).length > 0
