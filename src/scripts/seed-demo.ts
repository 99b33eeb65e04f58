import { resolve } from "node:path"
import type { ExecArgs } from "@medusajs/framework/types"
import { seedAccounts } from "./demo/accounts"
import { seedApiKey } from "./demo/api-key"
import { seedCalendars } from "./demo/calendars"
import { seedCustomers } from "./demo/customers"
import { seedDesk } from "./demo/desk"
import { seedMailboxes } from "./demo/mailboxes"
import { seedOrders } from "./demo/orders"
import { seedProducts } from "./demo/products"
import { seedServices } from "./demo/services"
import { seedSlaPolicies } from "./demo/sla-policies"
import { seedStore } from "./demo/store"
import { seedTickets } from "./demo/tickets"
import { seedTiers } from "./demo/tiers"
import { MANAGER, seedUsers } from "./demo/users"

/**
 * The demo story of Northwind Telecom: `medusa exec ./src/scripts/seed-demo.ts`.
 * May run again at any time: each step looks for what is there and adds what is missing.
 */
export default async function seedDemo({ container }: ExecArgs): Promise<void> {
  const demoDir = resolve(process.env.DEMO_DIR ?? ".demo")
  const smtpPort = Number(process.env.DEMO_SMTP_PORT ?? 2525)
  const users = await seedUsers(container)
  await seedApiKey(container, resolve(demoDir, "api-key"), users[MANAGER])
  const store = await seedStore(container)
  const customers = await seedCustomers(container)
  const variants = await seedProducts(container, store)
  await seedOrders(container, store, customers, variants)
  const desk = await seedDesk(container, users)
  const mailboxes = await seedMailboxes(container, desk, smtpPort)
  const policies = await seedSlaPolicies(container, await seedCalendars(container))
  await seedTiers(container, policies)
  await seedAccounts(container, customers, users)
  const services = await seedServices(container, customers, policies)
  await seedTickets(container, { users, customers, desk, services, mailboxes })
}
