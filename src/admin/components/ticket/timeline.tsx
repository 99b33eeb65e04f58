import { Button, Container, Skeleton } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { TicketDTO } from "../../../types"
import type { TimelineState } from "../../hooks/timeline"
import { collapsedMessages, groupTimeline, type TimelineGroup } from "../../lib/timeline-groups"
import { EmptyState, ErrorState } from "../empty-state"
import { EventGroup } from "./event-group"
import { MessageCard } from "./message-card"
import { NoteCard } from "./note-card"

interface TimelineProps {
  ticket: TicketDTO
  timeline: TimelineState
}

export const Timeline = ({ ticket, timeline }: TimelineProps) => {
  const { t } = useTranslation("helpdesk")
  const { items, error, refetch } = timeline
  const groups = useMemo(() => groupTimeline(items ?? []), [items])
  const collapsed = useMemo(
    () => collapsedMessages(groups, ticket.unanswered_since),
    [groups, ticket.unanswered_since]
  )
  if (error && !items) {
    return (
      <Container>
        <ErrorState error={error} onRetry={refetch} />
      </Container>
    )
  }
  return (
    <Container className="overflow-hidden p-0">
      <section aria-label={t("timeline.label")} aria-busy={!items} className="divide-y">
        {timeline.hasOlder && (
          <div className="flex justify-center px-6 py-2">
            <Button
              size="small"
              variant="transparent"
              isLoading={timeline.isLoadingOlder}
              onClick={timeline.loadOlder}
            >
              {t("timeline.older")}
            </Button>
          </div>
        )}
        {!items && <TimelineSkeleton />}
        {items && groups.length === 0 && <EmptyState title={t("timeline.empty")} />}
        {groups.map((group) => (
          <Group key={group.id} group={group} isCollapsed={collapsed.has(group.id)} />
        ))}
      </section>
    </Container>
  )
}

const Group = ({ group, isCollapsed }: { group: TimelineGroup; isCollapsed: boolean }) => {
  switch (group.type) {
    case "events":
      return <EventGroup events={group.events} />
    case "note":
      return <NoteCard item={group} />
    case "message":
      return <MessageCard item={group} startsOpen={!isCollapsed} />
  }
}

const TimelineSkeleton = () => {
  const { t } = useTranslation("helpdesk")
  return (
    <div role="status" aria-label={t("states.loading")} className="flex flex-col gap-y-6 px-6 py-4">
      {[1, 2, 3].map((row) => (
        <div key={row} className="flex gap-x-3">
          <Skeleton className="size-7 shrink-0 rounded-full" />
          <div className="flex flex-1 flex-col gap-y-2">
            <Skeleton className="h-4 w-1/4" />
            <Skeleton className="h-4 w-3/4" />
            <Skeleton className="h-4 w-2/3" />
          </div>
        </div>
      ))}
    </div>
  )
}
