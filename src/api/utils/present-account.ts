import type { ServiceRow, TierRow } from "../../modules/account/service"
import type { CustomerServiceDTO, CustomerTierDTO } from "../../types"

export const presentTier = (tier: TierRow): CustomerTierDTO => ({
  id: tier.id,
  name: tier.name,
  rank: tier.rank,
  customer_group_id: tier.customer_group_id,
  sla_policy_id: tier.sla_policy_id,
  min_priority: tier.min_priority,
  color: tier.color,
  created_at: tier.created_at.toISOString(),
  updated_at: tier.updated_at.toISOString(),
})

export const presentService = (service: ServiceRow): CustomerServiceDTO => ({
  id: service.id,
  customer_id: service.customer_id,
  kind: service.kind,
  name: service.name,
  identifier: service.identifier,
  plan: service.plan,
  site: service.site,
  status: service.status,
  started_at: service.started_at,
  renews_at: service.renews_at,
  monthly_amount: service.monthly_amount,
  currency_code: service.currency_code,
  order_id: service.order_id,
  sla_policy_id: service.sla_policy_id,
  created_at: service.created_at.toISOString(),
  updated_at: service.updated_at.toISOString(),
})
