import type { TeamAssignment } from "../../../../types"

export interface AssignmentCandidate {
  user_id: string
  is_available: boolean
  /** open tickets this agent may hold; null = no limit */
  capacity: number | null
  /** tickets in an open status they hold now */
  open_count: number
  /** milliseconds since 1970; null = never got one by itself */
  last_assigned_at: number | null
}

export type AssignmentChoice =
  | { type: "assign"; user_id: string }
  | { type: "nobody"; because: "not_automatic" | "no_members" | "all_away" | "all_full" }

/**
 * Who gets a ticket that came to a team without an assignee. Round robin: whose last automatic
 * ticket is longest ago. Load balanced: who holds fewest open tickets. Equal candidates are told
 * apart by the other measure, then by id, so that the choice is the same on every server.
 */
export function chooseAssignee(
  assignment: TeamAssignment,
  candidates: AssignmentCandidate[]
): AssignmentChoice {
  if (assignment === "none") {
    return { type: "nobody", because: "not_automatic" }
  }
  if (candidates.length === 0) {
    return { type: "nobody", because: "no_members" }
  }
  const available = candidates.filter((candidate) => candidate.is_available)
  const free = available.filter(hasRoom)
  const [first] = [...free].sort(ORDERS[assignment])
  if (!first) {
    return { type: "nobody", because: available.length === 0 ? "all_away" : "all_full" }
  }
  return { type: "assign", user_id: first.user_id }
}

type Order = (a: AssignmentCandidate, b: AssignmentCandidate) => number

const hasRoom = ({ capacity, open_count }: AssignmentCandidate): boolean =>
  capacity === null || open_count < capacity

const byTurn: Order = (a, b) => (a.last_assigned_at ?? -1) - (b.last_assigned_at ?? -1)
const byLoad: Order = (a, b) => a.open_count - b.open_count
const byId: Order = (a, b) => (a.user_id < b.user_id ? -1 : 1)

const ORDERS: Record<Exclude<TeamAssignment, "none">, Order> = {
  round_robin: (a, b) => byTurn(a, b) || byLoad(a, b) || byId(a, b),
  load_balanced: (a, b) => byLoad(a, b) || byTurn(a, b) || byId(a, b),
}
