import { clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { SlaClockDTO, TicketStatus } from "../../../types"
import { useClockAsides, useClockText, usePausedText } from "../../hooks/use-clock-text"
import { useClockView } from "../../hooks/use-clock-view"
import { useFormat } from "../../hooks/use-format"
import { type ClockView, shareUsed, tellsBreach, wasMetWhileClosed } from "../../lib/sla-clock"
import { OPEN_STATUSES } from "../../lib/ticket-values"
import { clockMark } from "./clock-mark"

interface ClockStripProps {
  clock: SlaClockDTO
  status: TicketStatus
  /** when the clock was read, milliseconds since 1970 */
  fetchedAt: number
}

/** One target in one line, with a bar of what is used up. */
export const ClockStrip = ({ clock, status, fetchedAt }: ClockStripProps) => {
  const { t } = useTranslation("helpdesk")
  const { view, now } = useClockView(clock, fetchedAt)
  const { state, aside } = useStripText()(clock, view, status, now)
  const { Icon, color, iconColor } = clockMark(view)
  const name = t(`sla.metric.${clock.metric}`)
  const asides = useClockAsides()(view)
  const missedBefore = useMissedBefore()(clock, view, now)
  return (
    <li
      data-metric={clock.metric}
      data-sla={view.state === "running" ? view.level : view.state}
      className="flex min-w-0 flex-col justify-between gap-y-1.5"
    >
      <span className="txt-compact-small flex min-w-0 flex-col gap-y-0.5">
        <span className="text-ui-fg-subtle truncate">{name}</span>
        <span className="flex flex-wrap items-center gap-x-1.5 tabular-nums">
          <span className={clx("inline-flex items-center gap-x-1", color)}>
            <Icon aria-hidden className={clx("shrink-0", iconColor)} />
            {state}
          </span>
          {aside && <span className="text-ui-fg-subtle">({aside})</span>}
          {asides.length > 0 && <span className="sr-only">{asides.join(", ")}</span>}
        </span>
        {missedBefore && <span className="text-ui-tag-red-text">{missedBefore}</span>}
      </span>
      <UsedBar name={name} share={shareUsed(clock, view)} view={view} />
    </li>
  )
}

const BAR_COLORS = {
  calm: "bg-ui-tag-green-icon",
  at_risk: "bg-ui-tag-orange-icon",
  overdue: "bg-ui-tag-red-icon",
} as const

const UsedBar = ({ name, share, view }: { name: string; share: number; view: ClockView }) => (
  <span
    role="progressbar"
    aria-label={name}
    aria-valuemin={0}
    aria-valuemax={100}
    aria-valuenow={Math.round(share * 100)}
    className="bg-ui-bg-component-hover h-1 w-full overflow-hidden rounded-full"
  >
    <span
      style={{ width: `${share * 100}%` }}
      className={clx(
        "block h-full rounded-full",
        view.state === "running" ? BAR_COLORS[view.level] : "bg-ui-tag-neutral-icon"
      )}
    />
  </span>
)

/** A breach is never undone: a clock that got more time since then still says so. */
function useMissedBefore() {
  const { t } = useTranslation("helpdesk")
  const format = useFormat()
  return (clock: SlaClockDTO, view: ClockView, now: Date): string | null =>
    clock.breached_at && !tellsBreach(view)
      ? t("sla.missedAt", { at: format.moment(clock.breached_at, now) })
      : null
}

/** A strip's words, and what stands in brackets behind them. */
function useStripText() {
  const { t } = useTranslation("helpdesk")
  const format = useFormat()
  const textOf = useClockText()
  const pausedTextOf = usePausedText()
  return (clock: SlaClockDTO, view: ClockView, status: TicketStatus, now: Date) => {
    const moment = (at: string | null) => at && format.moment(at, now)
    switch (view.state) {
      case "running":
        return { state: textOf(view), aside: moment(clock.due_at) }
      case "met": {
        const time = format.workTime(clock.elapsed_seconds)
        if (!view.isLate && wasMetWhileClosed(clock)) {
          return { state: t("sla.metOutside"), aside: null }
        }
        return view.isLate
          ? {
              state: t("sla.missedAt", { at: moment(clock.breached_at) }),
              aside: t("sla.answeredAfter", { time }),
            }
          : { state: t("sla.metIn", { time }), aside: null }
      }
      case "paused": {
        const why = t(`sla.pausedBy.${status}`, { defaultValue: t("sla.pausedBy.other") })
        return OPEN_STATUSES.includes(status)
          ? { state: t("sla.pausedWhy", { why }), aside: pausedTextOf(view) }
          : { state: t("sla.stoppedWhy", { why }), aside: null }
      }
    }
  }
}
