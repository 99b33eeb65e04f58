import { defineMiddlewares } from "@medusajs/framework/http"
import { inboundEmailMiddlewares } from "./admin/helpdesk/inbound-emails/middlewares"
import { mailboxMiddlewares } from "./admin/helpdesk/mailboxes/middlewares"
import { outboundEmailMiddlewares } from "./admin/helpdesk/outbound-emails/middlewares"
import { accountMiddlewares } from "./admin/helpdesk/accounts/middlewares"
import { agentMiddlewares } from "./admin/helpdesk/agents/middlewares"
import { attachmentMiddlewares } from "./admin/helpdesk/attachments/middlewares"
import { calendarMiddlewares } from "./admin/helpdesk/calendars/middlewares"
import { categoryMiddlewares } from "./admin/helpdesk/categories/middlewares"
import { serviceMiddlewares } from "./admin/helpdesk/services/middlewares"
import { slaNoticeMiddlewares } from "./admin/helpdesk/sla-notices/middlewares"
import { slaPolicyMiddlewares } from "./admin/helpdesk/sla-policies/middlewares"
import { slaPreviewMiddlewares } from "./admin/helpdesk/sla-policies/preview/middlewares"
import { slaRecalculationMiddlewares } from "./admin/helpdesk/sla-recalculations/middlewares"
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
    ...calendarMiddlewares,
    ...categoryMiddlewares,
    ...serviceMiddlewares,
    ...slaNoticeMiddlewares,
    ...slaPolicyMiddlewares,
    ...slaPreviewMiddlewares,
    ...slaRecalculationMiddlewares,
    ...teamMiddlewares,
    ...ticketMiddlewares,
    ...tierMiddlewares,
  ],
})
