import type { CustomerTierDTO, TicketPriority, TierColor } from "../../../../types"
import type { TierBody } from "../../../hooks/tiers"

export interface TierForm {
  name: string
  rank: string
  customer_group_id: string | null
  sla_policy_id: string | null
  min_priority: TicketPriority | null
  color: TierColor
}

const STEP = 10

/** The rank above all others, with room between for later ones. */
export const newTier = (tiers: readonly CustomerTierDTO[]): TierForm => ({
  name: "",
  rank: String(Math.max(0, ...tiers.map(({ rank }) => rank)) + STEP),
  customer_group_id: null,
  sla_policy_id: null,
  min_priority: null,
  color: "grey",
})

export const tierForm = (tier: CustomerTierDTO): TierForm => ({
  name: tier.name,
  rank: String(tier.rank),
  customer_group_id: tier.customer_group_id,
  sla_policy_id: tier.sla_policy_id,
  min_priority: tier.min_priority,
  color: tier.color,
})

export const tierBody = (form: TierForm): TierBody => ({
  ...form,
  name: form.name.trim(),
  rank: Number(form.rank),
})

export const isRank = (text: string): boolean => /^\d{1,9}$/.test(text.trim())

/** The other tier that has a rank already. */
export const tierOfRank = (
  rank: string,
  tiers: readonly CustomerTierDTO[],
  id: string | null
): CustomerTierDTO | undefined =>
  isRank(rank) ? tiers.find((tier) => tier.id !== id && tier.rank === Number(rank)) : undefined

/** @param id of the tier itself, null for a new one */
export const isTierValid = (
  form: TierForm,
  tiers: readonly CustomerTierDTO[],
  id: string | null
): boolean => form.name.trim() !== "" && isRank(form.rank) && !tierOfRank(form.rank, tiers, id)
