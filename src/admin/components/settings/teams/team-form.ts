import type { TeamDTO } from "../../../../types"
import type { TeamBody } from "../../../hooks/teams"

export const NEW_TEAM: TeamBody = { name: "", assignment: "none", members: [] }

export const teamForm = ({ name, assignment, members }: TeamDTO): TeamBody => ({
  name,
  assignment,
  members: members.map(({ user_id, role }) => ({ user_id, role })),
})

/** Takes a person in or out; whoever is new joins as a plain member. */
export const withMember = (members: TeamBody["members"], userId: string, isIn: boolean) =>
  isIn
    ? [...members, { user_id: userId, role: "member" as const }]
    : members.filter((member) => member.user_id !== userId)
