import type { TicketListQuery } from "./ticket-requests"

const root = ["helpdesk"] as const

const resource = <Name extends string>(name: Name) => ({
  all: [...root, name] as const,
  lists: () => [...root, name, "list"] as const,
  list: (query: object = {}) => [...root, name, "list", query] as const,
  detail: (id: string) => [...root, name, "detail", id] as const,
})

/** One place for cache keys, so that a mutation can name what it makes stale. */
export const queryKeys = {
  tickets: {
    ...resource("tickets"),
    list: (query: TicketListQuery) => [...root, "tickets", "list", query] as const,
    counts: () => [...root, "tickets", "counts"] as const,
    timeline: (id: string) => [...root, "tickets", "detail", id, "timeline"] as const,
    participants: (id: string) => [...root, "tickets", "detail", id, "participants"] as const,
  },
  /** not below tickets: a changed ticket must not read a draft again over what is being typed */
  draft: (ticketId: string) => [...root, "drafts", ticketId] as const,
  agents: { ...resource("agents"), me: () => [...root, "agents", "me"] as const },
  teams: resource("teams"),
  categories: resource("categories"),
  mailboxes: resource("mailboxes"),
  inboundEmails: resource("inbound-emails"),
  outboundEmails: resource("outbound-emails"),
  customers: resource("customers"),
  orders: resource("orders"),
  accounts: resource("accounts"),
  services: resource("services"),
  customerGroups: resource("customer-groups"),
  calendars: {
    ...resource("calendars"),
    dueAt: (id: string, ask: object) => [...root, "calendars", "due-at", id, ask] as const,
  },
  holidays: {
    regions: (language: string) => [...root, "holidays", "regions", language] as const,
    suggestions: (ask: object) => [...root, "holidays", "suggestions", ask] as const,
  },
  slaPolicies: {
    ...resource("sla-policies"),
    preview: (ask: object) => [...root, "sla-policies", "preview", ask] as const,
  },
  slaRecalculations: () => [...root, "sla-recalculations"] as const,
  tiers: resource("tiers"),
  health: () => [...root, "health"] as const,
}
