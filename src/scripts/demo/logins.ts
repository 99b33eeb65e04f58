import type { IAuthModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { DEMO_PASSWORD } from "./password"

/** A new e-mail and password identity; the caller's workflow attaches the person to it. */
export async function registerLogin(container: MedusaContainer, email: string): Promise<string> {
  const auth: IAuthModuleService = container.resolve(Modules.AUTH)
  const { success, authIdentity, error } = await auth.register("emailpass", {
    body: { email, password: DEMO_PASSWORD },
  })
  if (!success || !authIdentity) throw new Error(`Demo data: no login for ${email}: ${error}`)
  return authIdentity.id
}
