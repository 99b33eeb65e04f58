export const widgets = {
  title: "Tickets",
  open_none: "No open ticket",
  open_one: "{{count}} open ticket",
  open_other: "{{count}} open tickets",
  create: "New ticket",
  all: "All tickets in the inbox",
  empty_customer: "This customer has not written yet",
  empty_order: "No ticket is about this order",
}
