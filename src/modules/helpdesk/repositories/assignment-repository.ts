import type { TeamAssignment } from "../../../types"
import type { AssignmentCandidate } from "../utils/assignment/choose-assignee"
import { execute, type Manager } from "./sql"
import { OPEN_SQL } from "./ticket-filter-sql"

/**
 * The members of a team and what they carry. The team row is locked: two tickets that come at
 * once are shared out one after the other.
 */
export async function lockTeamCandidates(
  manager: Manager,
  team_id: string
): Promise<{ assignment: TeamAssignment; candidates: AssignmentCandidate[] }> {
  const [team] = await execute<{ assignment: TeamAssignment }>(
    manager,
    `SELECT "assignment" FROM "helpdesk_team"
     WHERE "id" = ? AND "deleted_at" IS NULL AND "archived_at" IS NULL`,
    [team_id]
  )
  if (!team || team.assignment === "none") {
    return { assignment: "none", candidates: [] }
  }
  await execute(manager, `SELECT 1 FROM "helpdesk_team" WHERE "id" = ? FOR NO KEY UPDATE`, [
    team_id,
  ])
  const candidates = await execute<AssignmentCandidate>(
    manager,
    `SELECT m."user_id", coalesce(p."is_available", true) AS is_available, p."capacity",
       (SELECT count(*)::int FROM "helpdesk_ticket" t WHERE t."assignee_id" = m."user_id"
          AND t."deleted_at" IS NULL AND ${OPEN_SQL}) AS open_count,
       (extract(epoch FROM m."last_assigned_at") * 1000)::float8 AS last_assigned_at
     FROM "helpdesk_team_member" m
     LEFT JOIN "helpdesk_agent_profile" p ON p."user_id" = m."user_id" AND p."deleted_at" IS NULL
     WHERE m."team_id" = ? AND m."deleted_at" IS NULL`,
    [team_id]
  )
  return { assignment: team.assignment, candidates }
}

export async function markAssigned(
  manager: Manager,
  team_id: string,
  user_id: string
): Promise<void> {
  await execute(
    manager,
    `UPDATE "helpdesk_team_member" SET "last_assigned_at" = clock_timestamp()
     WHERE "team_id" = ? AND "user_id" = ? AND "deleted_at" IS NULL`,
    [team_id, user_id]
  )
}
