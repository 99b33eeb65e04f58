import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { ACCOUNT_MODULE } from "../../modules/account"
import type { AccountModuleService } from "../../modules/account/service"
import { HELPDESK_MODULE } from "../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../modules/helpdesk/service"
import { MAIL_MODULE } from "../../modules/mail"
import type { MailModuleService } from "../../modules/mail/service"

type Find = (container: MedusaContainer, id: string) => Promise<unknown[]>

const ONE = { select: ["id"], take: 1 }
const helpdesk = (container: MedusaContainer) =>
  container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
const accounts = (container: MedusaContainer) =>
  container.resolve<AccountModuleService>(ACCOUNT_MODULE)

const inShop =
  (entity: string, key = "id"): Find =>
  async (container, id) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({ entity, fields: [key], filters: { [key]: id } })
    return data
  }

/** What a field may name; archived things take nothing new. */
const FINDERS = {
  assignee_id: inShop("user"),
  account_manager_id: inShop("user"),
  manager_id: inShop("user"),
  customer_id: inShop("customer"),
  customer_group_id: inShop("customer_group"),
  order_id: inShop("order"),
  currency_code: inShop("currency", "code"),
  team_id: (container, id) => helpdesk(container).listTeams({ id, archived_at: null }, ONE),
  category_id: (container, id) =>
    helpdesk(container).listTicketCategories({ id, archived_at: null }, ONE),
  sla_policy_id: (container, id) =>
    helpdesk(container).listSlaPolicies({ id, archived_at: null }, ONE),
  mailbox_id: (container, id) =>
    container.resolve<MailModuleService>(MAIL_MODULE).listMailboxes({ id }, ONE),
  tier_id: (container, id) => accounts(container).listCustomerTiers({ id }, ONE),
  service_id: (container, id) => accounts(container).listCustomerServices({ id }, ONE),
} satisfies Record<string, Find>

const NAMES: Partial<Record<keyof typeof FINDERS, string>> = {
  assignee_id: "user",
  account_manager_id: "user",
  manager_id: "user",
  sla_policy_id: "SLA policy",
}

export type References = { [Field in keyof typeof FINDERS]?: string | null }

/**
 * Refuses ids that name nothing; fields that are left out or null name nothing on purpose.
 * @param before what a resource named already: that stays, though it was archived since
 * @throws MedusaError(INVALID_DATA) naming the field
 */
export async function refuseUnknown(
  container: MedusaContainer,
  references: References,
  before: References = {}
): Promise<void> {
  for (const field of Object.keys(FINDERS) as (keyof typeof FINDERS)[]) {
    const id = references[field]
    if (id && id !== before[field] && (await FINDERS[field](container, id)).length === 0) {
      const name = NAMES[field] ?? field.replace(/_(id|code)$/, "").replace("_", " ")
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `${field}: there is no such ${name} (${id}), or it is archived`
      )
    }
  }
}
