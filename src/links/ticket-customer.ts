import CustomerModule from "@medusajs/medusa/customer"
import { defineLink } from "@medusajs/framework/utils"
import HelpdeskModule from "../modules/helpdesk"

/** ticket.customer through the column customer_id. */
export default defineLink(
  { linkable: HelpdeskModule.linkable.ticket, field: "customer_id" },
  CustomerModule.linkable.customer,
  { readOnly: true }
)
