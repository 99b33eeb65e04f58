import { BellAlert, ExclamationCircleSolid } from "@medusajs/icons"
import { Button, clx } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { TicketEventBody } from "../../../types"
import { useEventText } from "../../hooks/use-event-text"
import { type EventRun, eventRuns, type TimelineEvent } from "../../lib/timeline-groups"
import { RelativeTime } from "../relative-time"

export const EventGroup = ({ events }: { events: TimelineEvent[] }) => (
  <div className="px-6 py-2">
    {eventRuns(events).map((run) => (
      <Run key={run.id} run={run} />
    ))}
  </div>
)

const Run = ({ run }: { run: EventRun }) => {
  const { t } = useTranslation("helpdesk")
  const [isOpen, setIsOpen] = useState(!run.isFolded)
  if (isOpen) {
    return (
      <ul className="flex flex-col">
        {run.events.map((item) => (
          <EventLine key={item.id} item={item} />
        ))}
      </ul>
    )
  }
  return (
    <Button
      size="small"
      variant="transparent"
      aria-expanded={false}
      className="text-ui-fg-subtle ml-8"
      onClick={() => setIsOpen(true)}
    >
      {t("timeline.eventsFolded", { count: run.events.length })}
    </Button>
  )
}

/** A dot; deadlines stand out among the changes. */
const EventMark = ({ item }: { item: TimelineEvent }) => {
  const { type, payload } = item.event
  const body = { type, payload } as TicketEventBody
  if (body.type === "sla_notice") {
    const isBreach = body.payload.kind === "breached"
    const Icon = isBreach ? ExclamationCircleSolid : BellAlert
    return (
      <Icon
        aria-hidden
        className={clx(
          "ml-[7px] mr-[9px] shrink-0 translate-y-[3px]",
          isBreach ? "text-ui-tag-red-icon" : "text-ui-tag-orange-icon"
        )}
      />
    )
  }
  return (
    <span
      aria-hidden
      className="bg-ui-border-strong ml-3 mr-3.5 size-1.5 shrink-0 -translate-y-0.5 rounded-full"
    />
  )
}

const EventLine = ({ item }: { item: TimelineEvent }) => {
  const { actor, text } = useEventText(item)
  return (
    <li className="txt-compact-small text-ui-fg-subtle flex items-baseline gap-x-3 py-1">
      <EventMark item={item} />
      <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
        {actor && <span className="text-ui-fg-base">{actor}</span>} {text}
      </span>
      <RelativeTime at={item.at} className="text-nowrap" />
    </li>
  )
}
