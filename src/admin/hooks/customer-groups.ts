import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { client } from "../lib/client"
import { queryKeys } from "../lib/query-keys"

export interface CustomerGroup {
  id: string
  name: string
}

const FIELDS = "id,name"

/** Medusa's customer groups that match what was typed. */
export const useCustomerGroupSearch = (q: string) =>
  useQuery({
    queryKey: queryKeys.customerGroups.list({ q }),
    queryFn: () =>
      client.get<{ customer_groups: CustomerGroup[] }>("/customer-groups", {
        q,
        limit: 50,
        fields: FIELDS,
      }),
    select: (answer) => answer.customer_groups,
    placeholderData: keepPreviousData,
  })

/** One group by its id, so that its name stands where it is not among the found ones. */
export const useCustomerGroup = (id: string | null) =>
  useQuery({
    queryKey: queryKeys.customerGroups.detail(id ?? ""),
    queryFn: () =>
      client.get<{ customer_group: CustomerGroup }>(`/customer-groups/${id}`, { fields: FIELDS }),
    select: (answer) => answer.customer_group,
    enabled: id !== null,
    staleTime: 60_000,
  })
