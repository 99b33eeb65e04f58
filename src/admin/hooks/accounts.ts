import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { AccountAnswer, AccountChanges } from "../lib/account-requests"
import { client } from "../lib/client"
import { queryKeys } from "../lib/query-keys"

/** What the desk knows of a customer; every customer has an account, if an empty one. */
export const useAccount = (customerId: string | null) =>
  useQuery({
    queryKey: queryKeys.accounts.detail(customerId ?? ""),
    queryFn: () => client.get<AccountAnswer>(`/helpdesk/accounts/${customerId}`),
    enabled: customerId !== null,
    // tickets give it addresses, and what decides on its policy is edited elsewhere
    staleTime: 0,
    refetchOnWindowFocus: "always",
  })

export function useUpdateAccount(customerId: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (changes: AccountChanges) =>
      client.post<AccountAnswer>(`/helpdesk/accounts/${customerId}`, changes),
    onSuccess: () =>
      Promise.all(
        [queryKeys.accounts, queryKeys.tickets].map(({ all }) =>
          cache.invalidateQueries({ queryKey: all })
        )
      ),
  })
}
