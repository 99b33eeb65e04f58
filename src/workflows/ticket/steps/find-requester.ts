import type {
  CustomerDTO,
  ICustomerModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { matchCustomer } from "../../../modules/mail/utils/matching"
import { findCustomers } from "../../common/find-customers"

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
    const requester = input.customer_id
      ? await byCustomer(container, input.customer_id, input)
      : await byEmail(container, input)
    return new StepResponse(requester)
  }
)

async function byCustomer(
  container: MedusaContainer,
  id: string,
  input: RequesterInput
): Promise<Requester> {
  const customer = await findCustomer(container, id)
  if (!customer) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `There is no customer with id ${id}`)
  }
  const email = input.requester_email ?? customer.email
  return {
    customer_id: id,
    requester_email: email?.toLowerCase() ?? null,
    requester_name: input.requester_name ?? nameOf(customer),
  }
}

/** By the rules for mail, but for domains: those are a mailbox's decision. */
async function byEmail(container: MedusaContainer, input: RequesterInput): Promise<Requester> {
  const typed = input.requester_email
  if (!typed) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "A ticket needs somebody who asks: give customer_id or requester_email"
    )
  }
  const requester_email = typed.toLowerCase()
  const directory = await findCustomers(container, [requester_email], [typed])
  const match = matchCustomer(requester_email, directory, false)
  // An address an agent filed may have outlived its customer.
  const customer = match.kind === "none" ? null : await findCustomer(container, match.customer_id)
  return {
    customer_id: customer?.id ?? null,
    requester_email,
    requester_name: input.requester_name ?? (customer && nameOf(customer)),
  }
}

async function findCustomer(container: MedusaContainer, id: string): Promise<CustomerDTO | null> {
  const customers = container.resolve<ICustomerModuleService>(Modules.CUSTOMER)
  const [customer] = await customers.listCustomers({ id }, { take: 1 })
  return customer ?? null
}

const nameOf = ({ first_name, last_name, company_name }: CustomerDTO): string | null =>
  [first_name, last_name].filter(Boolean).join(" ") || company_name || null
