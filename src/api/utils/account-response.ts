import type { MedusaContainer } from "@medusajs/framework/types"
import { ACCOUNT_MODULE } from "../../modules/account"
import type { AccountModuleService } from "../../modules/account/service"
import type { CustomerAccountDTO, SlaChoiceDTO, SlaPolicyDTO } from "../../types"
import { requireCustomer } from "../../workflows/common/require-customer"
import { effectiveTiers } from "../../workflows/sla-choice/load-sla-facts"
import { previewSla } from "../../workflows/sla-choice/preview-sla"

export interface AccountResponse {
  account: CustomerAccountDTO
  /** what a new ticket of the customer gets */
  sla: { policy: SlaPolicyDTO | null; explanation: string | null; choice: SlaChoiceDTO | null }
}

/**
 * A customer's account, an empty one where nobody wrote anything yet.
 * @throws MedusaError(NOT_FOUND) for an unknown customer
 */
export async function accountResponse(
  container: MedusaContainer,
  customer_id: string
): Promise<AccountResponse> {
  await requireCustomer(container, customer_id)
  const accounts = container.resolve<AccountModuleService>(ACCOUNT_MODULE)
  const { is_stored: _is_stored, ...account } = await accounts.readAccount(customer_id)
  const tiers = await effectiveTiers(container, [customer_id])
  const ask = { customer_id, service_id: null, category_id: null, mailbox_id: null }
  const { policy, explanation, choice } = await previewSla(container, ask, "normal")
  return {
    account: { ...account, effective_tier: tiers.get(customer_id) ?? null },
    sla: { policy, explanation, choice },
  }
}
