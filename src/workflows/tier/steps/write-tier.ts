import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ACCOUNT_MODULE } from "../../../modules/account"
import type { AccountModuleService } from "../../../modules/account/service"
import type { TicketPriority, TierColor } from "../../../types"
import { orExplain } from "../or-explain"
import { refuseUnknown } from "../../common/refuse-unknown"

export interface TierBody {
  name: string
  rank: number
  customer_group_id?: string | null
  sla_policy_id?: string | null
  min_priority?: TicketPriority | null
  color?: TierColor
}

export type TierChanges = Partial<TierBody> & { id: string }

export const createTierStepId = "create-tier-step"

export const createTierStep = createStep(
  createTierStepId,
  async (input: TierBody, { container }) => {
    const accounts = container.resolve<AccountModuleService>(ACCOUNT_MODULE)
    const refuse = () => refuseBadTier(container, null, input)
    await refuse()
    const { id } = await orExplain(() => accounts.createCustomerTiers(input), refuse)
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<AccountModuleService>(ACCOUNT_MODULE).deleteCustomerTiers(id)
    }
  }
)

export const updateTierStepId = "update-tier-step"

export const updateTierStep = createStep(
  updateTierStepId,
  async (changes: TierChanges, { container }) => {
    const accounts = container.resolve<AccountModuleService>(ACCOUNT_MODULE)
    const { id, name, rank, customer_group_id, sla_policy_id, min_priority, color } =
      await accounts.retrieveCustomerTier(changes.id)
    const before = { id, name, rank, customer_group_id, sla_policy_id, min_priority, color }
    const refuse = () => refuseBadTier(container, before, changes)
    await refuse()
    await orExplain(() => accounts.updateCustomerTiers(changes), refuse)
    return new StepResponse(id, before)
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve<AccountModuleService>(ACCOUNT_MODULE).updateCustomerTiers(before)
    }
  }
)

/** Says which tier stands in the way: the database would only say that there is one. */
async function refuseBadTier(
  container: MedusaContainer,
  before: TierChanges | null,
  { name, rank, customer_group_id, sla_policy_id }: Partial<TierBody>
): Promise<void> {
  await refuseUnknown(container, { customer_group_id, sla_policy_id }, before ?? {})
  const others = (
    await container
      .resolve<AccountModuleService>(ACCOUNT_MODULE)
      .listCustomerTiers({}, { take: null })
  ).filter((tier) => tier.id !== before?.id)
  const refuse = (message: string) => {
    throw new MedusaError(MedusaError.Types.DUPLICATE_ERROR, message)
  }
  if (others.some((tier) => tier.name === name)) {
    refuse(`There is a tier "${name}" already. Choose another name`)
  }
  const sameRank = others.find((tier) => tier.rank === rank)
  if (sameRank) {
    refuse(`Rank ${rank} belongs to the tier "${sameRank.name}". Choose another rank`)
  }
  const sameGroup = others.find(
    (tier) => customer_group_id && tier.customer_group_id === customer_group_id
  )
  if (sameGroup) {
    refuse(
      `This customer group gives the tier "${sameGroup.name}" already. Choose another group, or take it from that tier first`
    )
  }
}
