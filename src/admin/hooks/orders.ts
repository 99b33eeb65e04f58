import { useQuery } from "@tanstack/react-query"
import { client } from "../lib/client"
import { queryKeys } from "../lib/query-keys"

export interface OrderHead {
  id: string
  display_id: number
  customer_id: string | null
}

/** What a ticket says about one of Medusa's orders. */
export const useOrder = (id: string | null) =>
  useQuery({
    queryKey: queryKeys.orders.detail(id ?? ""),
    queryFn: () =>
      client.get<{ order: OrderHead }>(`/orders/${id}`, { fields: "id,display_id,customer_id" }),
    select: (answer) => answer.order,
    enabled: id !== null,
  })
