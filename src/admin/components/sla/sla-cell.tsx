import { XCircle } from "@medusajs/icons"
import { clx, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link, type LinkProps } from "react-router-dom"
import type { SlaClockDTO, TicketDTO } from "../../../types"
import { useClockAsides, useClockText, usePausedText } from "../../hooks/use-clock-text"
import { useClockView } from "../../hooks/use-clock-view"
import { useFormat } from "../../hooks/use-format"
import { useSlaPolicies } from "../../hooks/sla-policies"
import { type ClockView, mostUrgent, silentMisses } from "../../lib/sla-clock"
import { clockMark } from "./clock-mark"

interface SlaCellProps {
  ticket: TicketDTO
  /** when the ticket was read, milliseconds since 1970 */
  fetchedAt: number
  /** the ticket: the cell lies above the row's own link, so that it can show its tooltip */
  link: Pick<LinkProps, "to" | "state">
}

/** The most urgent deadline of a ticket: what is left of it, which one it is and when it is due. */
export const SlaCell = ({ ticket, fetchedAt, link }: SlaCellProps) => {
  const { t } = useTranslation("helpdesk")
  const clock = mostUrgent(ticket.clocks)
  if (!clock) {
    return (
      <span className="txt-compact-small text-ui-fg-muted">
        <span aria-hidden>–</span>
        <span className="sr-only">{t("sla.none")}</span>
      </span>
    )
  }
  return (
    <Tooltip
      side="left"
      maxWidth={320}
      // it stands in the way to the next row and would hold on to the pointer
      className="pointer-events-none"
      content={<ClockTip ticket={ticket} clock={clock} fetchedAt={fetchedAt} />}
    >
      <Link {...link} tabIndex={-1} className="relative z-[1] block min-w-0 outline-none">
        <ClockLines clock={clock} clocks={ticket.clocks} fetchedAt={fetchedAt} />
      </Link>
    </Tooltip>
  )
}

/** The next deadline in a word, where a list has room for no more; nothing while none is running. */
export const SlaMark = ({ ticket, fetchedAt }: Omit<SlaCellProps, "link">) => {
  const clock = mostUrgent(ticket.clocks)
  return clock?.due_at && !clock.met_at ? <ClockMark clock={clock} fetchedAt={fetchedAt} /> : null
}

interface ClockProps {
  clock: SlaClockDTO
  fetchedAt: number
}

/** What is left of one clock, in a word. */
export const ClockMark = ({ clock, fetchedAt }: ClockProps) => (
  <ClockState view={useClockView(clock, fetchedAt).view} />
)

const ClockState = ({ view }: { view: ClockView }) => {
  const textOf = useClockText()
  const { Icon, color, iconColor } = clockMark(view)
  const asides = useClockAsides()(view)
  return (
    <span
      className={clx("txt-compact-small flex items-center gap-x-1 text-nowrap tabular-nums", color)}
    >
      <Icon aria-hidden className={clx("shrink-0", iconColor)} />
      {textOf(view)}
      {asides.length > 0 && <span className="sr-only">({asides.join(", ")})</span>}
    </span>
  )
}

const ClockLines = ({ clock, clocks, fetchedAt }: ClockProps & { clocks: SlaClockDTO[] }) => {
  const { t } = useTranslation("helpdesk")
  const format = useFormat()
  const pausedTextOf = usePausedText()
  const { view, now } = useClockView(clock, fetchedAt)
  const due =
    clock.due_at && !clock.met_at ? t("sla.by", { at: format.moment(clock.due_at, now) }) : null
  const aside = view.state === "paused" ? pausedTextOf(view) : due
  return (
    <span
      className="flex min-w-0 flex-col"
      data-sla={view.state === "running" ? view.level : view.state}
    >
      <span className="flex items-center gap-x-1.5">
        <ClockState view={view} />
        <Misses clocks={silentMisses(clocks, clock, view)} />
      </span>
      <span className="txt-compact-xsmall text-ui-fg-subtle truncate pl-[19px]">
        {[aside, t(`sla.metric.${clock.metric}`)].filter(Boolean).join(" · ")}
      </span>
    </span>
  )
}

/** A small mark; the row's tooltip says which promise it was and when. */
const Misses = ({ clocks }: { clocks: SlaClockDTO[] }) => {
  const { t } = useTranslation("helpdesk")
  return clocks.length > 0 ? (
    <span className="text-ui-tag-red-icon">
      <XCircle aria-hidden />
      <span className="sr-only">
        {clocks.map(({ metric }) => `${t(`sla.metric.${metric}`)}: ${t("sla.missed")}`).join(", ")}
      </span>
    </span>
  ) : null
}

const ClockTip = ({ ticket, clock, fetchedAt }: ClockProps & { ticket: TicketDTO }) => {
  const { t } = useTranslation("helpdesk")
  const { view } = useClockView(clock, fetchedAt)
  const asides = useClockAsides()(view)
  const format = useFormat()
  const { data: policies } = useSlaPolicies()
  const policy = policies?.find((one) => one.id === ticket.sla_policy_id)
  return (
    <span className="flex flex-col gap-y-0.5">
      <span className="txt-compact-small-plus">{t(`sla.metric.${clock.metric}`)}</span>
      {clock.due_at && <span>{t("sla.tooltip.due", { at: format.dateTime(clock.due_at) })}</span>}
      {asides.length > 0 && <span>{asides.join(", ")}</span>}
      <span>{t("sla.tooltip.target", { time: format.workTime(clock.target_minutes * 60) })}</span>
      {clock.breached_at && (
        <span>{t("sla.missedAt", { at: format.dateTime(clock.breached_at) })}</span>
      )}
      {silentMisses(ticket.clocks, clock, view)
        .filter((one) => one !== clock)
        .map(({ metric, breached_at }) => (
          <span key={metric}>
            {t(`sla.metric.${metric}`)}:{" "}
            {t("sla.missedAt", { at: format.dateTime(breached_at ?? "") })}
          </span>
        ))}
      {policy && <span>{t("sla.tooltip.policy", { name: policy.name })}</span>}
    </span>
  )
}
