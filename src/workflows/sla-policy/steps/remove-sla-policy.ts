import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ACCOUNT_MODULE } from "../../../modules/account"
import type { AccountModuleService } from "../../../modules/account/service"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"

export const removeSlaPolicyStepId = "remove-sla-policy-step"

export const removeSlaPolicyStep = createStep(
  removeSlaPolicyStepId,
  async ({ id }: { id: string }, { container }) => {
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    const retired = await helpdesk.removePolicy(id, await isNamedByCustomers(container, id))
    // whoever named it between the question and the deletion is seen now
    if (retired.type === "deleted" && (await isNamedByCustomers(container, id))) {
      await helpdesk.keepPolicy(id)
      const archived = { ...retired, type: "archived" as const }
      return new StepResponse(archived, archived)
    }
    return new StepResponse(retired, retired)
  },
  async (retired, { container }) => {
    if (retired) {
      await container.resolve<HelpdeskModuleService>(HELPDESK_MODULE).undoRemovePolicy(retired)
    }
  }
)

async function isNamedByCustomers(
  container: MedusaContainer,
  sla_policy_id: string
): Promise<boolean> {
  const account = container.resolve<AccountModuleService>(ACCOUNT_MODULE)
  const one = { select: ["id"], take: 1 }
  const named = await Promise.all([
    account.listCustomerTiers({ sla_policy_id }, one),
    account.listCustomerAccounts({ sla_policy_id }, one),
    account.listCustomerServices({ sla_policy_id }, one),
  ])
  return named.some((rows) => rows.length > 0)
}
