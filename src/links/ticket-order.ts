import OrderModule from "@medusajs/medusa/order"
import { defineLink } from "@medusajs/framework/utils"
import HelpdeskModule from "../modules/helpdesk"

/** ticket.order through the column order_id. */
export default defineLink(
  { linkable: HelpdeskModule.linkable.ticket, field: "order_id" },
  OrderModule.linkable.order,
  { readOnly: true }
)
