import { insertEvents } from "../repositories/event-repository"
import type { NumberedTicket } from "../repositories/ingest-write"
import { updateRow, type Manager } from "../repositories/sql"
import { assignWithinTeam } from "./assign-within-team"

export interface SharedTicket {
  id: string
  assignee_id: string
}

const RULE = { cause: "rule" as const, actor_id: null }

/**
 * Gives the new tickets of a wave to members of their teams, in order: each choice sees the tickets
 * given before it. A team that finds nobody once is not asked again in this wave.
 */
export async function shareOutTickets(
  manager: Manager,
  tickets: NumberedTicket[]
): Promise<SharedTicket[]> {
  const shared: SharedTicket[] = []
  const done = new Set<string>()
  for (const { id, team_id, status } of tickets) {
    if (team_id === null || status === "closed" || done.has(team_id)) {
      continue
    }
    const assignee_id = await assignWithinTeam(manager, team_id)
    if (assignee_id === null) {
      done.add(team_id)
      continue
    }
    await updateRow(manager, "helpdesk_ticket", id, { assignee_id })
    const payload = { field: "assignee_id", from: null, to: assignee_id }
    await insertEvents(manager, id, RULE, [{ type: "field_changed", payload }])
    shared.push({ id, assignee_id })
  }
  return shared
}
