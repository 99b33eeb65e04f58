import { Clock, ExclamationCircle, ExclamationCircleSolid } from "@medusajs/icons"
import { clx, Tooltip } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { CALM_INTERVAL, useTicketCounts } from "../../hooks/tickets"
import { useBreachToast } from "../../hooks/use-breach-toast"
import { useFormat } from "../../hooks/use-format"
import { messageOf, troubleOf, unreached } from "../../lib/client"
import { useIsManager } from "../settings/layout"

const pathOf = (view: "mine" | "all_open", sla: "breached" | "at_risk") =>
  `/helpdesk?view=${view}&sla=${sla}`

/** How many tickets are overdue or at risk: the viewer's, and for who leads the whole desk's. */
export const MyDeadlines = () => {
  const { t } = useTranslation("helpdesk")
  const { data: counts, error, fetchStatus } = useTicketCounts(CALM_INTERVAL)
  const isManager = useIsManager()
  useBreachToast(counts?.my_breached, pathOf("mine", "breached"))
  const failure = fetchStatus === "paused" ? unreached() : error
  if (failure) {
    return <OutOfTouch error={failure} />
  }
  if (!counts) {
    return null
  }
  const { my_breached, my_at_risk, breaching, at_risk } = counts
  const hasOwn = my_breached + my_at_risk > 0
  const hasTeam = isManager && breaching + at_risk > 0
  if (!hasOwn && !hasTeam) {
    return null
  }
  return (
    <div className="flex items-center gap-x-3" data-testid="helpdesk-deadlines">
      {hasOwn && (
        <Marks
          name={isManager ? t("sla.topbar.mine") : null}
          view="mine"
          breached={my_breached}
          atRisk={my_at_risk}
        />
      )}
      {hasTeam && (
        <Marks name={t("sla.topbar.team")} view="all_open" breached={breaching} atRisk={at_risk} />
      )}
    </div>
  )
}

/** What is on screen has stopped following the desk: better said than found out by a stale list. */
const OutOfTouch = ({ error }: { error: Error }) => {
  const { t } = useTranslation("helpdesk")
  return (
    <Tooltip content={messageOf(error)}>
      <span
        role="status"
        tabIndex={0}
        className="bg-ui-tag-neutral-bg text-ui-tag-neutral-text txt-compact-small-plus focus-visible:shadow-borders-focus flex h-7 items-center gap-x-1 rounded-md px-1.5 outline-none"
      >
        <ExclamationCircle aria-hidden />
        {t(`errors.short.${troubleOf(error) ?? "server"}`)}
      </span>
    </Tooltip>
  )
}

interface MarksProps {
  /** whose tickets they count, where that is not plain */
  name: string | null
  view: "mine" | "all_open"
  breached: number
  atRisk: number
}

const Marks = ({ name, view, breached, atRisk }: MarksProps) => {
  const { t } = useTranslation("helpdesk")
  const words = view === "mine" ? "sla.topbar" : "sla.topbar.desk"
  return (
    <div className="flex items-center gap-x-1">
      {name && <span className="txt-compact-small text-ui-fg-subtle mr-0.5">{name}</span>}
      {breached > 0 && (
        <Mark
          to={pathOf(view, "breached")}
          icon={<ExclamationCircleSolid aria-hidden />}
          count={breached}
          label={t(`${words}.breached`, { count: breached })}
          className="bg-ui-tag-red-bg text-ui-tag-red-text hover:bg-ui-tag-red-bg-hover"
        />
      )}
      {atRisk > 0 && (
        <Mark
          to={pathOf(view, "at_risk")}
          icon={<Clock aria-hidden />}
          count={atRisk}
          label={t(`${words}.atRisk`, { count: atRisk })}
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
