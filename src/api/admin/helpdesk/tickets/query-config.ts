/** Tickets are read by one set-based statement; there are no fields to resolve through the graph. */
export const listTicketsConfig = { defaults: [], isList: true }
