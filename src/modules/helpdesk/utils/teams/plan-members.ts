import type { TeamAssignment, TeamRole } from "../../../../types"

export interface Membership {
  user_id: string
  role: TeamRole
}

export interface TeamChanges {
  name?: string
  assignment?: TeamAssignment
  /** replaces all members; absent leaves them */
  members?: Membership[]
}

export interface MembersPlan {
  /** ids of memberships that end */
  gone: string[]
  /** memberships that go on, with their role from now on */
  staying: { id: string; role: TeamRole }[]
  joining: Membership[]
}

/** What makes the wanted members out of the present ones. */
export function planMembers(
  current: readonly (Membership & { id: string })[],
  wanted: readonly Membership[]
): MembersPlan {
  const present = new Map(current.map((member) => [member.user_id, member.id]))
  const named = new Set(wanted.map(({ user_id }) => user_id))
  return {
    gone: current.filter(({ user_id }) => !named.has(user_id)).map(({ id }) => id),
    staying: wanted.flatMap(({ user_id, role }) => {
      const id = present.get(user_id)
      return id === undefined ? [] : [{ id, role }]
    }),
    joining: wanted.filter(({ user_id }) => !present.has(user_id)),
  }
}
