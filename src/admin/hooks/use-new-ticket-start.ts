import { useSearchParams } from "react-router-dom"
import { EMPTY_TICKET, type NewTicket } from "../lib/new-ticket"
import { useCustomer } from "./customers"
import { useOrder } from "./orders"

/**
 * What the form for a new ticket begins with: the customer or order its address names. Null while
 * that loads; what does not exist is left out.
 */
export function useNewTicketStart(): NewTicket | null {
  const [params] = useSearchParams()
  const order = useOrder(params.get("order_id"))
  const customer = useCustomer(params.get("customer_id") ?? order.data?.customer_id ?? null)
  if (order.isLoading || customer.isLoading) {
    return null
  }
  return { ...EMPTY_TICKET, customer: customer.data ?? null, order: order.data ?? null }
}
