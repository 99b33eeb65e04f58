import { validateAndTransformQuery, type MiddlewareRoute } from "@medusajs/framework/http"
import { listSlaNoticesConfig } from "./query-config"
import { ListSlaNotices } from "./validators"

export const slaNoticeMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/helpdesk/sla-notices",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(ListSlaNotices, listSlaNoticesConfig)],
  },
]
