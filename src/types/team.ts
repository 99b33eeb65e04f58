export const AGENT_ROLES = ["agent", "manager"] as const
export type AgentRole = (typeof AGENT_ROLES)[number]

/** In which the desk writes to its own people. */
export const NOTICE_LANGUAGES = ["en", "de"] as const
export type NoticeLanguage = (typeof NOTICE_LANGUAGES)[number]

export const TEAM_ASSIGNMENTS = ["none", "round_robin", "load_balanced"] as const
export type TeamAssignment = (typeof TEAM_ASSIGNMENTS)[number]

export const TEAM_ROLES = ["member", "manager"] as const
export type TeamRole = (typeof TEAM_ROLES)[number]

/** A Medusa user with what the desk knows about them; every user has one, with or without a profile row. */
export interface AgentDTO {
  /** the user's id */
  id: string
  user_id: string
  email: string
  first_name: string | null
  last_name: string | null
  role: AgentRole
  manager_id: string | null
  signature: string | null
  is_available: boolean
  capacity: number | null
  /** `language` is that of this agent's notices; without it they come in the desk's */
  notifications: Record<string, unknown> | null
}

export interface TeamDTO {
  id: string
  name: string
  assignment: TeamAssignment
  members: { id: string; user_id: string; role: TeamRole }[]
  created_at: string
  updated_at: string
}

export interface TicketCategoryDTO {
  id: string
  name: string
  parent_id: string | null
  created_at: string
  updated_at: string
}
