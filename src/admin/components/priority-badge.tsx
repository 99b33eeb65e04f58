import { ArrowDownMini, ArrowUpMini, ExclamationCircleSolid, MinusMini } from "@medusajs/icons"
import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { TicketPriority } from "../../types"

const MARKS = {
  low: { Icon: ArrowDownMini, className: "text-ui-fg-muted" },
  normal: { Icon: MinusMini, className: "text-ui-fg-muted" },
  high: { Icon: ArrowUpMini, className: "text-ui-tag-orange-icon" },
  critical: { Icon: ExclamationCircleSolid, className: "text-ui-tag-red-icon" },
} as const

interface PriorityBadgeProps {
  priority: TicketPriority
  className?: string
}

/** Shape and word tell the priority; the colour only helps. */
export const PriorityBadge = ({ priority, className }: PriorityBadgeProps) => {
  const { t } = useTranslation("helpdesk")
  const { Icon, className: color } = MARKS[priority]
  return (
    <span
      className={clx(
        "txt-compact-small text-ui-fg-subtle inline-flex items-center gap-x-1 text-nowrap",
        className
      )}
    >
      <Icon aria-hidden className={color} />
      {t(`priority.${priority}`)}
    </span>
  )
}
