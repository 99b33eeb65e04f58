import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { agentName } from "../lib/people"
import { PRIORITIES, SETTABLE_STATUSES } from "../lib/ticket-values"
import { useAgents, useMe } from "./agents"
import { useCategories } from "./categories"
import { useMailboxes } from "./mailboxes"
import { useTeams } from "./teams"

export interface Choice {
  value: string
  label: string
}

export function useStatusChoices(): Choice[] {
  const { t } = useTranslation("helpdesk")
  return SETTABLE_STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))
}

export function usePriorityChoices(): Choice[] {
  const { t } = useTranslation("helpdesk")
  return PRIORITIES.map((value) => ({ value, label: t(`priority.${value}`) }))
}

/** All agents by name, the viewer first. */
export function useAgentChoices(): Choice[] {
  const { t } = useTranslation("helpdesk")
  const { data: agents } = useAgents()
  const { data: me } = useMe()
  return useMemo(() => {
    const others = (agents ?? [])
      .filter((agent) => agent.user_id !== me?.user_id)
      .map((agent) => ({ value: agent.user_id, label: agentName(agent) }))
      .sort((one, other) => one.label.localeCompare(other.label))
    const own = me ? [{ value: me.user_id, label: `${agentName(me)} (${t("people.me")})` }] : []
    return [...own, ...others]
  }, [agents, me, t])
}

const named = (rows: { id: string; name: string }[] | undefined): Choice[] =>
  (rows ?? []).map((row) => ({ value: row.id, label: row.name }))

export const useTeamChoices = () => named(useTeams().data)
export const useCategoryChoices = () => named(useCategories().data)
export const useMailboxChoices = () => named(useMailboxes().data)
