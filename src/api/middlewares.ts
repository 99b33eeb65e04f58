import { defineMiddlewares } from "@medusajs/framework/http"
import { inboundEmailMiddlewares } from "./admin/helpdesk/inbound-emails/middlewares"
import { mailboxMiddlewares } from "./admin/helpdesk/mailboxes/middlewares"
import { outboundEmailMiddlewares } from "./admin/helpdesk/outbound-emails/middlewares"
import { ticketMiddlewares } from "./admin/helpdesk/tickets/middlewares"

export default defineMiddlewares({
  routes: [
    ...inboundEmailMiddlewares,
    ...mailboxMiddlewares,
    ...outboundEmailMiddlewares,
    ...ticketMiddlewares,
  ],
})
