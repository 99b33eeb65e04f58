import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { TeamDTO, TeamRole } from "../../types"
import { client } from "../lib/client"
import { queryKeys } from "../lib/query-keys"
import { readAll } from "../lib/read-all"

export interface TeamBody extends Pick<TeamDTO, "name" | "assignment"> {
  members: { user_id: string; role: TeamRole }[]
}

export const useTeams = () =>
  useQuery({
    queryKey: queryKeys.teams.list(),
    queryFn: () => readAll<TeamDTO>("/helpdesk/teams", "teams"),
    staleTime: 60_000,
  })

export const useTeam = (id: string) =>
  useQuery({
    queryKey: queryKeys.teams.detail(id),
    queryFn: () => client.get<{ team: TeamDTO }>(`/helpdesk/teams/${id}`),
    select: (answer) => answer.team,
  })

export function useCreateTeam() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (body: TeamBody) => client.post<{ team: TeamDTO }>("/helpdesk/teams", body),
    onSuccess: () => cache.invalidateQueries({ queryKey: queryKeys.teams.all }),
  })
}

export function useUpdateTeam(id: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (body: Partial<TeamBody>) =>
      client.post<{ team: TeamDTO }>(`/helpdesk/teams/${id}`, body),
    onSuccess: () => cache.invalidateQueries({ queryKey: queryKeys.teams.all }),
  })
}

export function useDeleteTeam() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => client.delete<{ archived?: boolean }>(`/helpdesk/teams/${id}`),
    onSuccess: () => cache.invalidateQueries({ queryKey: queryKeys.teams.all }),
  })
}
