import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { CustomerServiceDTO } from "../../types"
import type { ServiceChanges } from "../lib/account-requests"
import { client } from "../lib/client"
import { queryKeys } from "../lib/query-keys"
import { readAll } from "../lib/read-all"

type ServiceAnswer = { service: CustomerServiceDTO }

/** All services of one customer; nothing is asked before one is known. */
export const useServices = (customerId: string | null) =>
  useQuery({
    queryKey: queryKeys.services.list({ customer_id: customerId }),
    queryFn: () =>
      readAll<CustomerServiceDTO>("/helpdesk/services", "services", { customer_id: customerId }),
    enabled: customerId !== null,
    staleTime: 30_000,
  })

export const useService = (id: string | null | undefined) =>
  useQuery({
    queryKey: queryKeys.services.detail(id ?? ""),
    queryFn: () => client.get<ServiceAnswer>(`/helpdesk/services/${id}`),
    select: (answer) => answer.service,
    enabled: Boolean(id),
  })

/** A service may carry a policy of its own: tickets and what new ones would get follow it. */
function useRefreshServices() {
  const cache = useQueryClient()
  return () =>
    Promise.all(
      [queryKeys.services, queryKeys.accounts, queryKeys.tickets].map(({ all }) =>
        cache.invalidateQueries({ queryKey: all })
      )
    )
}

export function useCreateService(customer_id: string) {
  const onSuccess = useRefreshServices()
  return useMutation({
    mutationFn: (body: ServiceChanges) =>
      client.post<ServiceAnswer>("/helpdesk/services", { ...body, customer_id }),
    onSuccess,
  })
}

export function useUpdateService(id: string) {
  const onSuccess = useRefreshServices()
  return useMutation({
    mutationFn: (body: Partial<ServiceChanges>) =>
      client.post<ServiceAnswer>(`/helpdesk/services/${id}`, body),
    onSuccess,
  })
}

export function useDeleteService() {
  const onSuccess = useRefreshServices()
  return useMutation({
    mutationFn: (id: string) => client.delete<{ archived?: boolean }>(`/helpdesk/services/${id}`),
    onSuccess,
  })
}
