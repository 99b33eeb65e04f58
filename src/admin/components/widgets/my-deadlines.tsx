import { BellAlert, ExclamationCircleSolid } from "@medusajs/icons"
import { clx, Tooltip } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useTicketCounts } from "../../hooks/tickets"
import { useBreachToast } from "../../hooks/use-breach-toast"
import { useFormat } from "../../hooks/use-format"

const POLL_INTERVAL = 20_000

const BREACHED_PATH = "/helpdesk?view=mine&sla=breached"
const AT_RISK_PATH = "/helpdesk?view=mine&sla=at_risk"

/** How many of the viewer's tickets are overdue or at risk; nothing while none is. */
export const MyDeadlines = () => {
  const { t } = useTranslation("helpdesk")
  const { data: counts } = useTicketCounts(POLL_INTERVAL)
  useBreachToast(counts?.my_breached, BREACHED_PATH)
  if (!counts || (!counts.my_breached && !counts.my_at_risk)) {
    return null
  }
  const { my_breached, my_at_risk } = counts
  return (
    <div className="flex items-center gap-x-1" data-testid="helpdesk-deadlines">
      {my_breached > 0 && (
        <Mark
          to={BREACHED_PATH}
          icon={<ExclamationCircleSolid aria-hidden />}
          count={my_breached}
          label={t("sla.topbar.breached", { count: my_breached })}
          className="bg-ui-tag-red-bg text-ui-tag-red-text hover:bg-ui-tag-red-bg-hover"
        />
      )}
      {my_at_risk > 0 && (
        <Mark
          to={AT_RISK_PATH}
          icon={<BellAlert aria-hidden />}
          count={my_at_risk}
          label={t("sla.topbar.atRisk", { count: my_at_risk })}
          className="bg-ui-tag-orange-bg text-ui-tag-orange-text hover:bg-ui-tag-orange-bg-hover"
        />
      )}
    </div>
  )
}

interface MarkProps {
  to: string
  icon: ReactNode
  count: number
  label: string
  className: string
}

const Mark = ({ to, icon, count, label, className }: MarkProps) => {
  const format = useFormat()
  return (
    <Tooltip content={label}>
      <Link
        to={to}
        aria-label={label}
        className={clx(
          "txt-compact-small-plus transition-fg focus-visible:shadow-borders-focus flex h-7 items-center gap-x-1 rounded-md px-1.5 tabular-nums outline-none",
          className
        )}
      >
        {icon}
        <span aria-hidden>{format.number(count)}</span>
      </Link>
    </Tooltip>
  )
}
