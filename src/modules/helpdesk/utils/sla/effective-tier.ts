import { TICKET_PRIORITIES, type TicketPriority } from "../../../../types/ticket"
import { byRank, type AccountSlaFacts, type TierFacts } from "./choose-policy"

export interface EffectiveTier {
  tier: TierFacts
  /** the customer group it came through; null where the account names it */
  via_group: string | null
}

/** The tier a customer has: the account's own, else the highest-ranked of the customer's groups. */
export function effectiveTier({
  tier,
  group_tiers,
}: Pick<AccountSlaFacts, "tier" | "group_tiers">): EffectiveTier | null {
  if (tier) {
    return { tier, via_group: null }
  }
  const [highest] = byRank(group_tiers)
  return highest ? { tier: highest.tier, via_group: highest.group_name } : null
}

/** The more urgent of a ticket's priority and the least a tier asks for. */
export function raisePriority(
  priority: TicketPriority,
  min: TicketPriority | null
): TicketPriority {
  return min !== null && urgencyOf(min) > urgencyOf(priority) ? min : priority
}

const urgencyOf = (priority: TicketPriority): number => TICKET_PRIORITIES.indexOf(priority)
