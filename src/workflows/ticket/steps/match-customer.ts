import type { ICustomerModuleService } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { Actor } from "../../../modules/helpdesk/repositories/event-repository"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"

export interface MatchCustomerInput {
  ticket_id: string
  customer_id: string
  /** also when this address writes again */
  remember?: boolean
  actor: Actor
}

export const matchCustomerStepId = "match-customer-step"

export const matchCustomerStep = createStep(
  matchCustomerStepId,
  async ({ ticket_id, customer_id, actor }: MatchCustomerInput, { container }) => {
    const customers = container.resolve<ICustomerModuleService>(Modules.CUSTOMER)
    const [customer] = await customers.listCustomers({ id: customer_id }, { take: 1 })
    if (!customer) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `There is no customer with id ${customer_id}`
      )
    }
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    const matched = await helpdesk.matchCustomer(ticket_id, customer_id, actor)
    return new StepResponse(matched, matched)
  },
  async (matched, { container }) => {
    if (matched) {
      await container.resolve<HelpdeskModuleService>(HELPDESK_MODULE).unmatchCustomer(matched)
    }
  }
)
