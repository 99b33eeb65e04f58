import { defineMiddlewares } from "@medusajs/framework/http"
import { mailboxMiddlewares } from "./admin/helpdesk/mailboxes/middlewares"
import { outboundEmailMiddlewares } from "./admin/helpdesk/outbound-emails/middlewares"
import { ticketMiddlewares } from "./admin/helpdesk/tickets/middlewares"

export default defineMiddlewares({
  routes: [...mailboxMiddlewares, ...outboundEmailMiddlewares, ...ticketMiddlewares],
})
