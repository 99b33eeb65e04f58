import { validateAndTransformQuery, type MiddlewareRoute } from "@medusajs/framework/http"
import { listSlaRecalculationsConfig } from "./query-config"
import { ListSlaRecalculations } from "./validators"

export const slaRecalculationMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/helpdesk/sla-recalculations",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(ListSlaRecalculations, listSlaRecalculationsConfig)],
  },
]
