import { defineMiddlewares } from "@medusajs/framework/http"
import { inboundEmailMiddlewares } from "./admin/helpdesk/inbound-emails/middlewares"
import { mailboxMiddlewares } from "./admin/helpdesk/mailboxes/middlewares"
import { outboundEmailMiddlewares } from "./admin/helpdesk/outbound-emails/middlewares"
import { accountMiddlewares } from "./admin/helpdesk/accounts/middlewares"
import { agentMiddlewares } from "./admin/helpdesk/agents/middlewares"
import { attachmentMiddlewares } from "./admin/helpdesk/attachments/middlewares"
import { categoryMiddlewares } from "./admin/helpdesk/categories/middlewares"
import { serviceMiddlewares } from "./admin/helpdesk/services/middlewares"
import { slaPreviewMiddlewares } from "./admin/helpdesk/sla-policies/preview/middlewares"
import { teamMiddlewares } from "./admin/helpdesk/teams/middlewares"
import { ticketMiddlewares } from "./admin/helpdesk/tickets/middlewares"
import { tierMiddlewares } from "./admin/helpdesk/tiers/middlewares"
import { applyFields } from "./utils/apply-fields"
import { refuseUnstorableText } from "./utils/refuse-unstorable-text"

export default defineMiddlewares({
  routes: [
    { matcher: "/admin/helpdesk/*", middlewares: [refuseUnstorableText, applyFields] },
    ...inboundEmailMiddlewares,
    ...mailboxMiddlewares,
    ...outboundEmailMiddlewares,
    ...accountMiddlewares,
    ...agentMiddlewares,
    ...attachmentMiddlewares,
    ...categoryMiddlewares,
    ...serviceMiddlewares,
    ...slaPreviewMiddlewares,
    ...teamMiddlewares,
    ...ticketMiddlewares,
    ...tierMiddlewares,
  ],
})
