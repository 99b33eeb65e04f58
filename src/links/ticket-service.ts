import { defineLink } from "@medusajs/framework/utils"
import AccountModule from "../modules/account"
import HelpdeskModule from "../modules/helpdesk"

/** ticket.customer_service through the column service_id. */
export default defineLink(
  { linkable: HelpdeskModule.linkable.ticket, field: "service_id" },
  AccountModule.linkable.customerService,
  { readOnly: true }
)
