import { validateAndTransformQuery, type MiddlewareRoute } from "@medusajs/framework/http"
import { AttachmentContent } from "./validators"

export const attachmentMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["GET"],
    matcher: "/admin/helpdesk/attachments/:id/content",
    middlewares: [validateAndTransformQuery(AttachmentContent, {})],
  },
]
