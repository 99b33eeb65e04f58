import type { IUserModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"
import type { NoticeLanguage } from "../../../types"
import { listImplicitManagers } from "../../agent/list-implicit-managers"
import { chosenLanguage } from "../words/chosen-language"

export interface Recipient {
  id: string
  email: string
  language: NoticeLanguage
}

/** The users a notice is for; where none of them is left, everybody who is a manager. */
export async function recipientsOf(
  container: MedusaContainer,
  user_ids: string[]
): Promise<Recipient[]> {
  const named = await usersOf(container, user_ids)
  return named.length > 0 ? named : usersOf(container, await everyManager(container))
}

async function usersOf(container: MedusaContainer, ids: string[]): Promise<Recipient[]> {
  if (ids.length === 0) {
    return []
  }
  const users = container.resolve<IUserModuleService>(Modules.USER)
  const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const [found, profiles] = await Promise.all([
    users.listUsers({ id: ids }, { select: ["id", "email"], take: ids.length }),
    helpdesk.listAgentProfiles(
      { user_id: ids },
      { select: ["user_id", "notifications"], take: ids.length }
    ),
  ])
  const fallback = await helpdesk.noticeLanguage()
  const chosen = new Map(profiles.map((one) => [one.user_id, chosenLanguage(one.notifications)]))
  return found.map(({ id, email }) => ({ id, email, language: chosen.get(id) ?? fallback }))
}

async function everyManager(container: MedusaContainer): Promise<string[]> {
  const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const profiles = await helpdesk.listAgentProfiles(
    { role: "manager" },
    { select: ["user_id"], take: null }
  )
  const implicit = await listImplicitManagers(container)
  return [...new Set([...profiles.map(({ user_id }) => user_id), ...implicit])]
}
