import type { TicketPriority } from "./ticket"

export const TIER_COLORS = ["grey", "green", "blue", "purple", "orange", "red"] as const
export type TierColor = (typeof TIER_COLORS)[number]

export const SERVICE_STATUSES = ["active", "pending", "suspended", "ended"] as const
export type ServiceStatus = (typeof SERVICE_STATUSES)[number]

export const ACCOUNT_FLAGS = ["vip", "credit_hold"] as const
export type AccountFlag = (typeof ACCOUNT_FLAGS)[number]

export interface CustomerTierDTO {
  id: string
  name: string
  /** unique; the higher one wins where a customer is in several groups */
  rank: number
  customer_group_id: string | null
  sla_policy_id: string | null
  min_priority: TicketPriority | null
  color: TierColor
  created_at: string
  updated_at: string
}

/** Every customer has one; without a stored row all of it is empty. Dates are `YYYY-MM-DD`. */
export interface CustomerAccountDTO {
  customer_id: string
  tier_id: string | null
  contract_type: string | null
  contract_ends_at: string | null
  sla_policy_id: string | null
  account_manager_id: string | null
  payment_terms_days: number | null
  language: string | null
  flags: AccountFlag[]
  pinned_note: string | null
  extra_emails: string[]
  domains: string[]
  /** the tier that counts now, by the account or through a customer group */
  effective_tier: EffectiveTierDTO | null
}

export interface EffectiveTierDTO {
  id: string
  name: string
  color: TierColor
  /** the customer group it came through; null where the account names it */
  via_group: string | null
}

export interface CustomerServiceDTO {
  id: string
  customer_id: string
  /** free, e.g. sip_trunk, broadband, hosted_pbx */
  kind: string
  name: string
  /** number, circuit id */
  identifier: string | null
  plan: string | null
  site: string | null
  status: ServiceStatus
  /** `YYYY-MM-DD` */
  started_at: string | null
  renews_at: string | null
  /** major units a month */
  monthly_amount: number | null
  currency_code: string | null
  order_id: string | null
  sla_policy_id: string | null
  created_at: string
  updated_at: string
}
