import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { CustomerAccountDTO, SlaChoiceDTO, SlaPolicyDTO } from "../../types"
import { client } from "../lib/client"
import { queryKeys } from "../lib/query-keys"

export interface AccountAnswer {
  account: CustomerAccountDTO
  /** what a new ticket of this customer would get */
  sla: {
    policy: Pick<SlaPolicyDTO, "id" | "name"> | null
    explanation: string | null
    choice?: SlaChoiceDTO | null
  }
}

/** What the desk knows of a customer; every customer has an account, if an empty one. */
export const useAccount = (customerId: string | null) =>
  useQuery({
    queryKey: queryKeys.accounts.detail(customerId ?? ""),
    queryFn: () => client.get<AccountAnswer>(`/helpdesk/accounts/${customerId}`),
    enabled: customerId !== null,
  })

export type AccountChanges = Partial<Omit<CustomerAccountDTO, "customer_id" | "effective_tier">>

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
