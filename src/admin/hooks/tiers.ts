import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { CustomerTierDTO } from "../../types"
import { client } from "../lib/client"
import { queryKeys } from "../lib/query-keys"
import { readAll } from "../lib/read-all"

export type TierBody = Omit<CustomerTierDTO, "id" | "created_at" | "updated_at">

export const useTiers = () =>
  useQuery({
    queryKey: queryKeys.tiers.list(),
    queryFn: () => readAll<CustomerTierDTO>("/helpdesk/tiers", "tiers"),
    staleTime: 60_000,
  })

export const useTier = (id: string) =>
  useQuery({
    queryKey: queryKeys.tiers.detail(id),
    queryFn: () => client.get<{ tier: CustomerTierDTO }>(`/helpdesk/tiers/${id}`),
    select: (answer) => answer.tier,
  })

/** A tier shows on customers, accounts and tickets too. */
function useRefreshTiers() {
  const cache = useQueryClient()
  return () =>
    Promise.all(
      [queryKeys.tiers, queryKeys.accounts, queryKeys.tickets].map(({ all }) =>
        cache.invalidateQueries({ queryKey: all })
      )
    )
}

export function useCreateTier() {
  const onSuccess = useRefreshTiers()
  return useMutation({
    mutationFn: (body: TierBody) => client.post<{ tier: CustomerTierDTO }>("/helpdesk/tiers", body),
    onSuccess,
  })
}

export function useUpdateTier(id: string) {
  const onSuccess = useRefreshTiers()
  return useMutation({
    mutationFn: (body: Partial<TierBody>) =>
      client.post<{ tier: CustomerTierDTO }>(`/helpdesk/tiers/${id}`, body),
    onSuccess,
  })
}

export function useDeleteTier() {
  const onSuccess = useRefreshTiers()
  return useMutation({
    mutationFn: (id: string) => client.delete<{ archived?: boolean }>(`/helpdesk/tiers/${id}`),
    onSuccess,
  })
}
