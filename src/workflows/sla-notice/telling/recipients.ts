import type { IUserModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { NoticeToTell } from "../../../modules/helpdesk/operations/tell-notice"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"
import type { NoticeLanguage } from "../../../types"
import { listImplicitManagers } from "../../agent/list-implicit-managers"
import { chosenLanguage } from "../words/chosen-language"

export interface Recipient {
  id: string
  email: string
  language: NoticeLanguage
}

/**
 * The users a notice is for. Where none of them is left, everybody who is a manager, and so where
 * a breach would not reach who was to lead: Medusa deletes a user without asking whose manager it is.
 */
export async function recipientsOf(
  container: MedusaContainer,
  { recipient_ids, kind }: Pick<NoticeToTell, "recipient_ids" | "kind">
): Promise<Recipient[]> {
  const named = await usersOf(container, recipient_ids)
  const lacksSomebody = named.length < new Set(recipient_ids).size
  if (named.length > 0 && !(kind === "breached" && lacksSomebody)) {
    return named
  }
  const known = new Set(named.map(({ id }) => id))
  const others = (await everyManager(container)).filter((id) => !known.has(id))
  return [...named, ...(await usersOf(container, others))]
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
