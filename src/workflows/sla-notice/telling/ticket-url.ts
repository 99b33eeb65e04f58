import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"

/** A ticket's page in the admin; null where nobody said where the admin is. */
export async function ticketUrl(
  container: MedusaContainer,
  ticket_id: string
): Promise<string | null> {
  const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const admin = (await helpdesk.adminUrl()) ?? configuredAdmin(container)
  return admin && `${admin}/helpdesk/tickets/${encodeURIComponent(ticket_id)}`
}

/** Medusa's own setting; without one it is `/`, which leads nowhere from a mail. */
function configuredAdmin(container: MedusaContainer): string | null {
  const { admin } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const backend = admin.backendUrl?.replace(/\/+$/, "") ?? ""
  return /^https?:\/\//.test(backend) ? `${backend}${admin.path ?? ""}`.replace(/\/+$/, "") : null
}
