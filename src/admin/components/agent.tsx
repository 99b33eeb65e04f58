import { Avatar, clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useAgentMap } from "../hooks/agents"
import { agentName, initialsOf } from "../lib/people"

interface AgentProps {
  userId: string | null
  className?: string
}

/** Name of an agent by user id, also of one who has left. */
export function useAgentName(userId: string | null): string {
  const { t } = useTranslation("helpdesk")
  const agents = useAgentMap()
  if (!userId) {
    return t("people.unassigned")
  }
  const agent = agents.get(userId)
  return agent ? agentName(agent) : t("people.unknownAgent")
}

export const AgentName = ({ userId, className }: AgentProps) => {
  const name = useAgentName(userId)
  return <span className={clx("truncate", !userId && "text-ui-fg-subtle", className)}>{name}</span>
}

export const AgentAvatar = ({ userId, className }: AgentProps) => {
  const name = useAgentName(userId)
  return <Avatar size="2xsmall" aria-hidden fallback={initialsOf(name)} className={className} />
}

export const AgentLabel = ({ userId, className }: AgentProps) => (
  <span className={clx("flex min-w-0 items-center gap-x-2", className)}>
    {userId && <AgentAvatar userId={userId} />}
    <AgentName userId={userId} />
  </span>
)
