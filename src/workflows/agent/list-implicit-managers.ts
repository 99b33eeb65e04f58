import type { IUserModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { HELPDESK_MODULE } from "../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../modules/helpdesk/service"

/**
 * Users who are managers without a profile that says so: those the operator named, and the first
 * user of the shop.
 */
export async function listImplicitManagers(container: MedusaContainer): Promise<string[]> {
  const users = container.resolve<IUserModuleService>(Modules.USER)
  const named = await container.resolve<HelpdeskModuleService>(HELPDESK_MODULE).managerEmails()
  const everybody = await users.listUsers(
    {},
    {
      select: ["id", "email"],
      order: { created_at: "ASC", id: "ASC" },
      take: named.length > 0 ? null : 1,
    }
  )
  // Medusa keeps an address as it was typed
  return everybody
    .filter(({ email }, index) => index === 0 || named.includes(email.toLowerCase()))
    .map(({ id }) => id)
}
