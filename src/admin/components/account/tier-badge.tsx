import { Badge, clx } from "@medusajs/ui"
import type { CustomerTierDTO } from "../../../types"

interface TierBadgeProps {
  tier: Pick<CustomerTierDTO, "name" | "color">
  className?: string
}

/** A tier by name; its colour only helps. */
export const TierBadge = ({ tier, className }: TierBadgeProps) => (
  <Badge size="2xsmall" color={tier.color} className={clx("max-w-32", className)} title={tier.name}>
    <span className="truncate">{tier.name}</span>
  </Badge>
)
