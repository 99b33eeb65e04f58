import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useEventText } from "../../hooks/use-event-text"
import type { TimelineEvent } from "../../lib/timeline-groups"
import { RelativeTime } from "../relative-time"

/** From this many on, neighbouring events fold to one line. */
const FOLD_FROM = 3

export const EventGroup = ({ events }: { events: TimelineEvent[] }) => {
  const { t } = useTranslation("helpdesk")
  const [isOpen, setIsOpen] = useState(events.length < FOLD_FROM)
  return (
    <div className="px-6 py-2">
      {isOpen ? (
        <ul className="flex flex-col">
          {events.map((item) => (
            <EventLine key={item.id} item={item} />
          ))}
        </ul>
      ) : (
        <Button
          size="small"
          variant="transparent"
          aria-expanded={false}
          className="text-ui-fg-subtle ml-8"
          onClick={() => setIsOpen(true)}
        >
          {t("timeline.eventsFolded", { count: events.length })}
        </Button>
      )}
    </div>
  )
}

const EventLine = ({ item }: { item: TimelineEvent }) => {
  const { actor, text } = useEventText(item)
  return (
    <li className="txt-compact-small text-ui-fg-subtle flex items-baseline gap-x-3 py-1">
      <span
        aria-hidden
        className="bg-ui-border-strong ml-3 mr-3.5 size-1.5 shrink-0 -translate-y-0.5 rounded-full"
      />
      <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
        {actor && <span className="text-ui-fg-base">{actor}</span>} {text}
      </span>
      <RelativeTime at={item.at} className="text-nowrap" />
    </li>
  )
}
