import UserModule from "@medusajs/medusa/user"
import { defineLink } from "@medusajs/framework/utils"
import HelpdeskModule from "../modules/helpdesk"

/** ticket.user through the column assignee_id. */
export default defineLink(
  { linkable: HelpdeskModule.linkable.ticket, field: "assignee_id" },
  UserModule.linkable.user,
  { readOnly: true }
)
