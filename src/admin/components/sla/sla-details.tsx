import { ArrowUpRightOnBox, InformationCircle } from "@medusajs/icons"
import { Button, Popover, Text } from "@medusajs/ui"
import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { SlaClockDTO, TicketDTO } from "../../../types"
import { useFormat } from "../../hooks/use-format"
import { usePolicyLabel } from "../../hooks/use-known-policy"
import { inMetricOrder } from "../../lib/sla-clock"
import { useIsManager } from "../settings/layout"
import { OverrideDrawer } from "./override-drawer"
import { SlaReason } from "./sla-reason"

/** The policy's name; behind it why it applies and every figure of the clocks. */
export const SlaDetails = ({ ticket }: { ticket: TicketDTO }) => {
  const { t } = useTranslation("helpdesk")
  const isManager = useIsManager()
  const [isOpen, setIsOpen] = useState(false)
  const [isChoosing, setIsChoosing] = useState(false)
  const buttonRef = useRef<HTMLButtonElement>(null)
  const known = usePolicyLabel(ticket.sla_policy_id)
  const policy = ticket.sla_policy_id ? (known ?? "…") : t("sla.noPolicy")
  const canChoose = isManager && ticket.status !== "merged"
  return (
    <>
      <Popover open={isOpen} onOpenChange={setIsOpen}>
        <Popover.Trigger asChild>
          <Button
            ref={buttonRef}
            size="small"
            variant="transparent"
            aria-label={t("sla.details.open", { policy })}
            className="text-ui-fg-subtle max-w-48 shrink-0"
          >
            <span className="truncate">{policy}</span>
            <InformationCircle />
          </Button>
        </Popover.Trigger>
        <Popover.Content
          align="end"
          aria-label={t("sla.details.open", { policy })}
          className="w-[340px] divide-y overflow-y-auto p-0"
        >
          <PolicyPart ticket={ticket} name={policy} canEdit={isManager} />
          {inMetricOrder(ticket.clocks).map((clock) => (
            <ClockFigures key={clock.metric} clock={clock} />
          ))}
          {canChoose && (
            <div className="px-4 py-3">
              <Button
                size="small"
                variant="secondary"
                className="w-full"
                onClick={() => {
                  setIsOpen(false)
                  setIsChoosing(true)
                }}
              >
                {t("sla.details.change")}
              </Button>
            </div>
          )}
        </Popover.Content>
      </Popover>
      {isChoosing && (
        <OverrideDrawer ticket={ticket} onClose={() => setIsChoosing(false)} returnTo={buttonRef} />
      )}
    </>
  )
}

interface PolicyPartProps {
  ticket: TicketDTO
  name: string
  canEdit: boolean
}

const PolicyPart = ({ ticket, name, canEdit }: PolicyPartProps) => {
  const { t } = useTranslation("helpdesk")
  const { sla_policy_id, sla_choice, sla_explanation } = ticket
  return (
    <div className="flex flex-col gap-y-1 px-4 py-3">
      <span className="txt-compact-small-plus flex items-center justify-between gap-x-2">
        <span className="min-w-0 truncate">{name}</span>
        {canEdit && sla_policy_id && (
          <Link
            to={`/settings/helpdesk/sla-policies/${sla_policy_id}`}
            aria-label={t("sla.details.edit")}
            title={t("sla.details.edit")}
            className="text-ui-fg-subtle focus-visible:shadow-borders-focus rounded outline-none"
          >
            <ArrowUpRightOnBox aria-hidden />
          </Link>
        )}
      </span>
      {sla_policy_id && (
        <Text size="small" className="text-ui-fg-subtle [overflow-wrap:anywhere]">
          {sla_choice ? <SlaReason choice={sla_choice} /> : sla_explanation}
        </Text>
      )}
    </div>
  )
}

const ClockFigures = ({ clock }: { clock: SlaClockDTO }) => {
  const { t } = useTranslation("helpdesk")
  const format = useFormat()
  const times = [
    ["started", clock.started_at],
    ["due", clock.met_at ? null : clock.due_at],
    ["pausedSince", clock.met_at ? null : clock.paused_at],
    ["met", clock.met_at],
    ["missed", clock.breached_at],
  ] as const
  return (
    <div className="flex flex-col gap-y-1.5 px-4 py-3">
      <span className="txt-compact-small-plus">{t(`sla.metric.${clock.metric}`)}</span>
      <dl
        title={t("sla.details.businessTime")}
        className="txt-compact-small text-ui-fg-subtle grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 tabular-nums"
      >
        <dt>{t("sla.details.elapsed")}</dt>
        <dd className="text-ui-fg-base text-right">
          {format.workTime(clock.elapsed_seconds)} / {format.workTime(clock.target_minutes * 60)}
        </dd>
        {times.map(
          ([name, at]) =>
            at && <Figure key={name} name={t(`sla.details.${name}`)} value={format.dateTime(at)} />
        )}
      </dl>
    </div>
  )
}

const Figure = ({ name, value }: { name: string; value: string }) => (
  <>
    <dt>{name}</dt>
    <dd className="text-ui-fg-base text-right">{value}</dd>
  </>
)
