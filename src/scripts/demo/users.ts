import { createUserAccountWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { findAll } from "./graph"
import { registerLogin } from "./logins"

export const MANAGER = "manager@northwind.test"
export const SENIOR = "senior@northwind.test"
export const AGENT = "agent@northwind.test"

const people = [
  { email: MANAGER, first_name: "Marta", last_name: "Lindgren" },
  { email: SENIOR, first_name: "Samir", last_name: "Okafor" },
  { email: AGENT, first_name: "Anna", last_name: "Weiss" },
]

/** User ids by e-mail address. */
export type DemoUsers = Record<string, string>

/** The three people of Northwind's desk. */
export async function seedUsers(container: MedusaContainer): Promise<DemoUsers> {
  type User = { id: string; email: string }
  const emails = people.map(({ email }) => email)
  const existing = await findAll<User>(container, "user", ["id", "email"], { email: emails })
  const users: DemoUsers = Object.fromEntries(existing.map(({ id, email }) => [email, id]))
  for (const userData of people) {
    if (users[userData.email]) continue
    const authIdentityId = await registerLogin(container, userData.email)
    const { result } = await createUserAccountWorkflow(container).run({
      input: { authIdentityId, userData },
    })
    users[userData.email] = result.id
  }
  return users
}
