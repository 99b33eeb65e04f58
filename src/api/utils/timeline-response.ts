import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { HELPDESK_MODULE } from "../../modules/helpdesk"
import type { TimelineEntry } from "../../modules/helpdesk/repositories/timeline-repository"
import type { HelpdeskModuleService } from "../../modules/helpdesk/service"
import { iso, toEventDTO, toMessageDTO, toNoteDTO } from "../../modules/helpdesk/utils/dto/to-dto"
import {
  decodeCursor,
  encodeCursor,
  type Cursor,
} from "../../modules/helpdesk/utils/listing/cursor"
import type { AgentDTO, TimelineActor, TimelineItem } from "../../types"
import { listAgents } from "../../workflows/agent/list-agents"

export interface TimelinePage {
  /** oldest first */
  timeline: TimelineItem[]
  /** pass as `cursor` to read what is older; null at the beginning of the story */
  next_cursor: string | null
  limit: number
}

/** The newest part of a ticket's story, or the part before a cursor. */
export async function timelinePage(
  container: MedusaContainer,
  ticket_id: string,
  limit: number,
  cursor: string | undefined
): Promise<TimelinePage> {
  const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const before = cursor === undefined ? null : readCursor(cursor)
  const entries = await helpdesk.readTimeline(ticket_id, limit + 1, before)
  const agents = new Map((await listAgents(container)).map((agent) => [agent.user_id, agent]))
  const page = entries.slice(0, limit)
  const oldest = page.at(-1)
  return {
    timeline: page.reverse().map((entry) => toItem(entry, agents)),
    next_cursor:
      entries.length > limit && oldest
        ? encodeCursor({ value: oldest.at, id: oldest.row.id })
        : null,
    limit,
  }
}

/** @throws MedusaError(INVALID_DATA) for a cursor that is not ours */
export function readCursor(text: string): Cursor {
  const reading = decodeCursor(text, "timestamptz")
  if (reading.type === "unreadable" || reading.cursor.value === null) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "This cursor is not one of ours. Pass `next_cursor` of the previous page"
    )
  }
  return reading.cursor
}

type Agents = Map<string, AgentDTO>

function toItem(entry: TimelineEntry, agents: Agents): TimelineItem {
  const base = { id: entry.row.id, at: iso(entry.at) }
  switch (entry.type) {
    case "message": {
      const message = toMessageDTO(entry.row, entry.attachments)
      const actor = message.author_type === "agent" ? agent(agents, message.author_id) : null
      const writer = { name: message.from_name, email: message.from_email }
      return {
        ...base,
        type: "message",
        actor: actor ?? { type: message.author_type, id: message.author_id, ...writer },
        message,
      }
    }
    case "note": {
      const note = toNoteDTO(entry.row)
      const unproven: TimelineActor = {
        type: note.from_email ? "mail" : "system",
        ...{ id: note.author_id, name: null, email: note.from_email },
      }
      return { ...base, type: "note", actor: agent(agents, note.author_id) ?? unproven, note }
    }
    case "event":
      return {
        ...base,
        type: "event",
        actor: eventActor(entry, agents),
        event: toEventDTO(entry.row),
      }
  }
}

function eventActor(
  { row }: Extract<TimelineEntry, { type: "event" }>,
  agents: Agents
): TimelineActor {
  const type = row.cause === "user" ? "agent" : row.cause
  return agent(agents, row.actor_id) ?? { type, id: row.actor_id, name: null, email: null }
}

function agent(agents: Agents, user_id: string | null): TimelineActor | null {
  const found = user_id ? agents.get(user_id) : undefined
  if (!found) {
    return null
  }
  const name = [found.first_name, found.last_name].filter(Boolean).join(" ")
  return { type: "agent", id: found.user_id, name: name || found.email, email: found.email }
}
