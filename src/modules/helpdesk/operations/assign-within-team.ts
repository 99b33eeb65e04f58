import { lockTeamCandidates, markAssigned } from "../repositories/assignment-repository"
import type { Manager } from "../repositories/sql"
import { chooseAssignee } from "../utils/assignment/choose-assignee"

/**
 * Chooses a member of a team that shares out its tickets and notes that it was their turn.
 * Answers null where the team does not, or everybody is away or full.
 */
export async function assignWithinTeam(manager: Manager, team_id: string): Promise<string | null> {
  const { assignment, candidates } = await lockTeamCandidates(manager, team_id)
  const choice = chooseAssignee(assignment, candidates)
  if (choice.type === "nobody") {
    return null
  }
  await markAssigned(manager, team_id, choice.user_id)
  return choice.user_id
}
