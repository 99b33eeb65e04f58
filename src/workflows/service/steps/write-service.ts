import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ACCOUNT_MODULE } from "../../../modules/account"
import type { AccountModuleService } from "../../../modules/account/service"
import type { ServiceStatus } from "../../../types"
import { refuseUnknown } from "../../common/refuse-unknown"

export interface ServiceBody {
  customer_id: string
  kind: string
  name: string
  identifier?: string | null
  plan?: string | null
  site?: string | null
  status?: ServiceStatus
  started_at?: string | null
  renews_at?: string | null
  /** major units a month */
  monthly_amount?: number | null
  currency_code?: string | null
  order_id?: string | null
  sla_policy_id?: string | null
}

export type ServiceChanges = Partial<Omit<ServiceBody, "customer_id">> & { id: string }

export const createServiceStepId = "create-service-step"

export const createServiceStep = createStep(
  createServiceStepId,
  async (input: ServiceBody, { container }) => {
    await refuseBadService(container, input)
    const accounts = container.resolve<AccountModuleService>(ACCOUNT_MODULE)
    const { id } = await accounts.createCustomerServices(input)
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<AccountModuleService>(ACCOUNT_MODULE).deleteCustomerServices(id)
    }
  }
)

export const updateServiceStepId = "update-service-step"

export const updateServiceStep = createStep(
  updateServiceStepId,
  async (changes: ServiceChanges, { container }) => {
    const accounts = container.resolve<AccountModuleService>(ACCOUNT_MODULE)
    const before = await accounts.retrieveCustomerService(changes.id)
    const { monthly_amount, currency_code } = { ...before, ...changes }
    await refuseBadService(container, { ...changes, monthly_amount, currency_code }, before)
    await accounts.updateCustomerServices(changes)
    const { id, kind, name, identifier, plan, site, status, started_at, renews_at } = before
    const { order_id, sla_policy_id } = before
    return new StepResponse(id, {
      ...{ id, kind, name, identifier, plan, site, status, started_at, renews_at },
      ...{ order_id, sla_policy_id },
      monthly_amount: before.monthly_amount,
      currency_code: before.currency_code,
    })
  },
  async (before, { container }) => {
    if (before) {
      const accounts = container.resolve<AccountModuleService>(ACCOUNT_MODULE)
      await accounts.updateCustomerServices(before)
    }
  }
)

async function refuseBadService(
  container: MedusaContainer,
  service: Partial<ServiceBody>,
  before: Partial<ServiceBody> = {}
): Promise<void> {
  const { customer_id, order_id, sla_policy_id, currency_code, monthly_amount } = service
  await refuseUnknown(container, { customer_id, order_id, sla_policy_id, currency_code }, before)
  if (typeof monthly_amount === "number" && !currency_code) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "monthly_amount needs a currency: give currency_code, e.g. eur"
    )
  }
}
