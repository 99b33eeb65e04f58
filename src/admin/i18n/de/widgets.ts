import type { widgets as source } from "../en/widgets"

export const widgets: typeof source = {
  title: "Tickets",
  open_none: "Kein offenes Ticket",
  open_one: "{{count}} offenes Ticket",
  open_other: "{{count}} offene Tickets",
  create: "Neues Ticket",
  all: "Alle Tickets im Posteingang",
  empty_customer: "Dieser Kunde hat noch nicht geschrieben",
  empty_order: "Kein Ticket betrifft diese Bestellung",
}
