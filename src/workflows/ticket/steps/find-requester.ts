import type { ICustomerModuleService } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ACCOUNT_MODULE } from "../../../modules/account"
import type { AccountModuleService } from "../../../modules/account/service"

export interface RequesterInput {
  customer_id?: string | null
  requester_email?: string | null
  requester_name?: string | null
}

export interface Requester {
  customer_id: string | null
  requester_email: string | null
  requester_name: string | null
}

export const findRequesterStepId = "find-requester"

/** Completes who asks: the address of a named customer, or the customer an address belongs to. */
export const findRequesterStep = createStep(
  findRequesterStepId,
  async (input: RequesterInput, { container }) => {
    const customers = container.resolve<ICustomerModuleService>(Modules.CUSTOMER)
    const accounts = container.resolve<AccountModuleService>(ACCOUNT_MODULE)
    const email = input.requester_email?.toLowerCase() ?? null
    if (input.customer_id) {
      return new StepResponse(await byCustomer(customers, input.customer_id, email, input))
    }
    return new StepResponse(await byEmail(customers, accounts, email, input))
  }
)

async function byCustomer(
  customers: ICustomerModuleService,
  id: string,
  email: string | null,
  input: RequesterInput
): Promise<Requester> {
  const [customer] = await customers.listCustomers({ id }, { take: 1 })
  if (!customer) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `There is no customer with id ${id}`)
  }
  return {
    customer_id: id,
    requester_email: email ?? customer.email?.toLowerCase() ?? null,
    requester_name: input.requester_name ?? nameOf(customer),
  }
}

async function byEmail(
  customers: ICustomerModuleService,
  accounts: AccountModuleService,
  email: string | null,
  input: RequesterInput
): Promise<Requester> {
  if (!email) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "A ticket needs somebody who asks: give customer_id or requester_email"
    )
  }
  const named = await customers.listCustomers(
    { email },
    { order: { has_account: "DESC" }, take: 1 }
  )
  const [address] =
    named.length > 0 ? [] : await accounts.listAccountAddresses({ kind: "email", value: email })
  const customer = named[0] ?? (address && (await customers.retrieveCustomer(address.customer_id)))
  return {
    customer_id: customer?.id ?? null,
    requester_email: email,
    requester_name: input.requester_name ?? (customer ? nameOf(customer) : null),
  }
}

const nameOf = (customer: {
  first_name?: string | null
  last_name?: string | null
  company_name?: string | null
}): string | null =>
  [customer.first_name, customer.last_name].filter(Boolean).join(" ") ||
  customer.company_name ||
  null
