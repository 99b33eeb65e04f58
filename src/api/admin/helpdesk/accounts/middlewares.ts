import { validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http"
import { SaveAccount } from "./validators"

export const accountMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/helpdesk/accounts/:customer_id",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(SaveAccount)],
  },
]
