import type { DemoCustomers } from "../customers"
import type { DemoDesk } from "../desk"
import type { DemoServices } from "../services"
import type { DemoUsers } from "../users"

/** What the earlier steps of the seed have made. */
export interface TicketContext {
  users: DemoUsers
  customers: DemoCustomers
  desk: DemoDesk
  services: DemoServices
  /** mailbox ids by address */
  mailboxes: Record<string, string>
}
