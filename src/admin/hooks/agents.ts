import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useMemo } from "react"
import type { AgentDTO } from "../../types"
import { client } from "../lib/client"
import { queryKeys } from "../lib/query-keys"
import { readAll } from "../lib/read-all"

export const useAgents = () =>
  useQuery({
    queryKey: queryKeys.agents.list(),
    queryFn: () => readAll<AgentDTO>("/helpdesk/agents", "agents"),
    staleTime: 60_000,
  })

/** Agents by user id; empty while they are loading. */
export function useAgentMap(): ReadonlyMap<string, AgentDTO> {
  const { data } = useAgents()
  return useMemo(() => new Map((data ?? []).map((agent) => [agent.user_id, agent])), [data])
}

export const useMe = () =>
  useQuery({
    queryKey: queryKeys.agents.me(),
    queryFn: () => client.get<{ agent: AgentDTO }>("/helpdesk/agents/me"),
    select: (answer) => answer.agent,
    staleTime: 60_000,
  })

export type AgentChanges = Partial<
  Pick<
    AgentDTO,
    "role" | "manager_id" | "signature" | "is_available" | "capacity" | "notifications"
  >
>

export function useUpdateAgent(userId: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (changes: AgentChanges) =>
      client.post<{ agent: AgentDTO }>(`/helpdesk/agents/${userId}`, changes),
    onSuccess: () => cache.invalidateQueries({ queryKey: queryKeys.agents.all }),
  })
}
