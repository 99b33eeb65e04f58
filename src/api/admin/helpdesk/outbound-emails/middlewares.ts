import { validateAndTransformQuery, type MiddlewareRoute } from "@medusajs/framework/http"
import { listOutboundEmailsConfig } from "./query-config"
import { ListOutboundEmails } from "./validators"

export const outboundEmailMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/helpdesk/outbound-emails",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(ListOutboundEmails, listOutboundEmailsConfig)],
  },
]
