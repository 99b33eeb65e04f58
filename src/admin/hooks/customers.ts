import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { TicketCustomerDTO } from "../../types"
import { client } from "../lib/client"
import { queryKeys } from "../lib/query-keys"

const FIELDS = "id,email,first_name,last_name,company_name"

/** One of Medusa's own customers; null and unknown ones load nothing. */
export const useCustomer = (id: string | null) =>
  useQuery({
    queryKey: queryKeys.customers.detail(id ?? ""),
    queryFn: () =>
      client.get<{ customer: TicketCustomerDTO }>(`/customers/${id}`, { fields: FIELDS }),
    select: (answer) => answer.customer,
    enabled: id !== null,
  })

/** Medusa's own customers that match what was typed. */
export const useCustomerSearch = (q: string) =>
  useQuery({
    queryKey: queryKeys.customers.list({ q }),
    queryFn: () =>
      client.get<{ customers: TicketCustomerDTO[] }>("/customers", {
        q,
        limit: 20,
        fields: FIELDS,
      }),
    select: (answer) => answer.customers,
    placeholderData: keepPreviousData,
  })
