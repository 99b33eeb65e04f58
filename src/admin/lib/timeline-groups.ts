import type { TimelineItem } from "../../types"

export type TimelineEvent = Extract<TimelineItem, { type: "event" }>
export type TimelineMessage = Extract<TimelineItem, { type: "message" }>
export type TimelineNote = Extract<TimelineItem, { type: "note" }>

export type TimelineGroup =
  { type: "events"; id: string; events: TimelineEvent[] } | TimelineMessage | TimelineNote

/**
 * What is known after the newest page was read again: the page wins from its oldest entry on, so
 * that what was taken back disappears; what is older stays.
 */
export function mergePage(known: TimelineItem[], page: TimelineItem[]): TimelineItem[] {
  const start = page[0]?.at ?? ""
  const ids = new Set(page.map((item) => item.id))
  return [...known.filter((item) => item.at <= start && !ids.has(item.id)), ...page]
}

/** One step writes several entries in one moment: a ticket is created, says something, is answered. */
const rankOf = (item: TimelineItem) => {
  if (item.type !== "event") {
    return 1
  }
  return item.event.type === "created" || item.event.type === "split_from" ? 0 : 2
}

/** Oldest first, with neighbouring events in one group. */
export function groupTimeline(items: TimelineItem[]): TimelineGroup[] {
  const groups: TimelineGroup[] = []
  const sorted = [...items].sort(
    (one, other) => one.at.localeCompare(other.at) || rankOf(one) - rankOf(other)
  )
  for (const item of sorted) {
    const last = groups.at(-1)
    if (item.type !== "event") {
      groups.push(item)
    } else if (last?.type === "events") {
      last.events.push(item)
    } else {
      groups.push({ type: "events", id: item.id, events: [item] })
    }
  }
  return groups
}

/** From this many on, neighbouring changes fold to one line. */
const FOLD_FROM = 3

/** Some events as they are shown at first: one by one, or folded to their number. */
export interface EventRun {
  id: string
  events: TimelineEvent[]
  isFolded: boolean
}

/** Deadlines are what an agent looks for: a warning or breach is never one of "8 changes". */
const isDeadline = ({ event }: TimelineEvent) => event.type === "sla_notice"

/** Events in their order; of those between two deadlines many fold, few stay. */
export function eventRuns(events: TimelineEvent[]): EventRun[] {
  const runs: EventRun[] = []
  for (const item of events) {
    const last = runs.at(-1)
    if (last && isDeadline(last.events[0]) === isDeadline(item)) {
      last.events.push(item)
    } else {
      runs.push({ id: item.id, events: [item], isFolded: false })
    }
  }
  return runs.map((run) => ({
    ...run,
    isFolded: run.events.length >= FOLD_FROM && !isDeadline(run.events[0]),
  }))
}

/** How many of the newest messages stand open when a ticket is opened. */
const OPEN_MESSAGES = 3

/** Ids of the messages that start collapsed: all but the newest few and what nobody has answered. */
export function collapsedMessages(groups: TimelineGroup[], unansweredSince: string | null) {
  const messages = groups.filter((group): group is TimelineMessage => group.type === "message")
  return new Set(
    messages
      .slice(0, -OPEN_MESSAGES)
      .filter(({ at }) => !unansweredSince || at < unansweredSince)
      .map(({ id }) => id)
  )
}

/** The newest thing the customer has written. */
export const newestInbound = (items: TimelineItem[]): TimelineMessage | null =>
  items
    .filter((item): item is TimelineMessage => item.type === "message")
    .filter(({ message }) => message.direction === "inbound" && !message.is_automatic)
    .sort((one, other) => one.at.localeCompare(other.at))
    .at(-1) ?? null
