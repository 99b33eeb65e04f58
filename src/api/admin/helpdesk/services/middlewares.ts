import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { listServicesConfig } from "./query-config"
import { CreateService, ListServices, UpdateService } from "./validators"

const path = "/admin/helpdesk/services"

export const serviceMiddlewares: MiddlewareRoute[] = [
  {
    matcher: path,
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(ListServices, listServicesConfig)],
  },
  { matcher: path, methods: ["POST"], middlewares: [validateAndTransformBody(CreateService)] },
  {
    matcher: `${path}/:id`,
    methods: ["POST"],
    middlewares: [validateAndTransformBody(UpdateService)],
  },
]
