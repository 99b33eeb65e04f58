import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ACCOUNT_MODULE } from "../../../modules/account"
import type { AccountModuleService } from "../../../modules/account/service"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"

export const removeServiceStepId = "remove-service-step"

/** @throws MedusaError(NOT_ALLOWED) while tickets name it: their story needs the name */
export const removeServiceStep = createStep(
  removeServiceStepId,
  async ({ id }: { id: string }, { container }) => {
    const accounts = container.resolve<AccountModuleService>(ACCOUNT_MODULE)
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    const { name } = await accounts.retrieveCustomerService(id)
    const count = await helpdesk.countTicketsWith("service_id", id)
    if (count > 0) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `${count === 1 ? "A ticket is" : `${count} tickets are`} about the service "${name}". Set its status to ended instead`
      )
    }
    await accounts.softDeleteCustomerServices([id])
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<AccountModuleService>(ACCOUNT_MODULE).restoreCustomerServices([id])
    }
  }
)
