import type { TicketEventBody, TicketPriority, TicketStatus } from "../../../../types"
import type { TicketRow } from "../dto/rows"
import { iso } from "../dto/to-dto"
import { checkTransition, timesAfter } from "./status-machine"

/** What an agent may change; an absent field stays, null empties it. */
export interface TicketChanges {
  subject?: string
  status?: TicketStatus
  priority?: TicketPriority
  assignee_id?: string | null
  team_id?: string | null
  category_id?: string | null
  service_id?: string | null
  order_id?: string | null
  tags?: string[]
  add_tags?: string[]
  remove_tags?: string[]
  /** ISO 8601; only a ticket on hold has one */
  resume_at?: string | null
}

export type ChangeValue = string | Date | string[] | null

export type ChangeDecision =
  | { type: "changed"; values: Record<string, ChangeValue>; events: TicketEventBody[] }
  | { type: "unchanged" }
  | { type: "refused"; message: string }

const PLAIN_FIELDS = [
  "subject",
  "assignee_id",
  "team_id",
  "category_id",
  "service_id",
  "order_id",
] as const

/** Decides what a change does to a ticket: new column values and the story of it. */
export function decideTicketChanges(
  ticket: TicketRow,
  changes: TicketChanges,
  now: Date
): ChangeDecision {
  if (ticket.status === "merged") {
    return { type: "refused", message: refusalOf(checkTransition("merged", "open")) }
  }
  const status = changes.status ?? ticket.status
  const transition = checkTransition(ticket.status, status)
  const hold = decideResumeAt(ticket, status, changes.resume_at, now)
  if (transition.type === "refused" || hold.type === "refused") {
    return { type: "refused", message: refusalOf(transition) || refusalOf(hold) }
  }
  const parts = [
    ...PLAIN_FIELDS.map((field) => changeField(ticket, field, changes[field])),
    changeStatus(ticket, status, now),
    changePriority(ticket, changes.priority),
    changeTags(ticket, changes),
    hold.part,
  ]
  const events = parts.flatMap((part) => part.events)
  const values = Object.assign({}, ...parts.map((part) => part.values))
  return events.length > 0 ? { type: "changed", values, events } : { type: "unchanged" }
}

interface ChangePart {
  values: Record<string, ChangeValue>
  events: TicketEventBody[]
}

const NOTHING: ChangePart = { values: {}, events: [] }

const refusalOf = (verdict: { type: string; message?: string }): string => verdict.message ?? ""

const fieldChanged = (field: string, from: string | null, to: string | null): TicketEventBody => ({
  type: "field_changed",
  payload: { field, from, to },
})

function changeField(
  ticket: TicketRow,
  field: (typeof PLAIN_FIELDS)[number],
  to: string | null | undefined
): ChangePart {
  const from = ticket[field]
  return to === undefined || to === from
    ? NOTHING
    : { values: { [field]: to }, events: [fieldChanged(field, from, to)] }
}

function changeStatus(ticket: TicketRow, to: TicketStatus, now: Date): ChangePart {
  if (to === ticket.status) {
    return NOTHING
  }
  return {
    values: { status: to, ...timesAfter(to, ticket, now) },
    events: [{ type: "status_changed", payload: { from: ticket.status, to } }],
  }
}

function changePriority(ticket: TicketRow, to: TicketPriority | undefined): ChangePart {
  if (to === undefined || to === ticket.priority) {
    return NOTHING
  }
  return {
    values: { priority: to },
    events: [{ type: "priority_changed", payload: { from: ticket.priority, to } }],
  }
}

function changeTags(ticket: TicketRow, changes: TicketChanges): ChangePart {
  const removed = new Set(normalTags(changes.remove_tags ?? []))
  const wanted = normalTags([...(changes.tags ?? ticket.tags), ...(changes.add_tags ?? [])])
  const tags = wanted.filter((tag) => !removed.has(tag))
  const payload = {
    added: tags.filter((tag) => !ticket.tags.includes(tag)),
    removed: ticket.tags.filter((tag) => !tags.includes(tag)),
  }
  return payload.added.length + payload.removed.length === 0
    ? NOTHING
    : { values: { tags }, events: [{ type: "tags_changed", payload }] }
}

/** Lower case, no leading `#`, each once, in the order they were given. */
export const normalTags = (tags: string[]): string[] => [
  ...new Set(tags.map((tag) => tag.trim().replace(/^#+/, "").toLowerCase()).filter(Boolean)),
]

type HoldDecision = { type: "decided"; part: ChangePart } | { type: "refused"; message: string }

function decideResumeAt(
  ticket: TicketRow,
  status: TicketStatus,
  wanted: string | null | undefined,
  now: Date
): HoldDecision {
  const from = ticket.resume_at === null ? null : iso(ticket.resume_at)
  if (status !== "on_hold") {
    return wanted
      ? { type: "refused", message: `Only a ticket on hold can resume: set status "on_hold" too` }
      : { type: "decided", part: resumeChange(from, null) }
  }
  if (wanted && new Date(wanted).getTime() <= now.getTime()) {
    return { type: "refused", message: "resume_at lies in the past. Give a time that is to come" }
  }
  const to = wanted === undefined ? from : wanted && new Date(wanted).toISOString()
  return { type: "decided", part: resumeChange(from, to) }
}

function resumeChange(from: string | null, to: string | null): ChangePart {
  return from === to
    ? NOTHING
    : {
        values: { resume_at: to === null ? null : new Date(to) },
        events: [fieldChanged("resume_at", from, to)],
      }
}
