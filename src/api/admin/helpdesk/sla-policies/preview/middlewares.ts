import { validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http"
import { PreviewSlaPolicy } from "./validators"

export const slaPreviewMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/helpdesk/sla-policies/preview",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(PreviewSlaPolicy)],
  },
]
