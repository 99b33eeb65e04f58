import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { requireManager } from "../../../utils/agent"
import { listSlaPoliciesConfig } from "./query-config"
import { CreateSlaPolicy, ListSlaPolicies, UpdateSlaPolicy } from "./validators"

const path = "/admin/helpdesk/sla-policies"

export const slaPolicyMiddlewares: MiddlewareRoute[] = [
  {
    matcher: path,
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(ListSlaPolicies, listSlaPoliciesConfig)],
  },
  {
    matcher: path,
    methods: ["POST"],
    middlewares: [requireManager, validateAndTransformBody(CreateSlaPolicy)],
  },
  {
    matcher: `${path}/:id`,
    methods: ["POST"],
    middlewares: [requireManager, validateAndTransformBody(UpdateSlaPolicy)],
  },
  { matcher: `${path}/:id`, methods: ["DELETE"], middlewares: [requireManager] },
]
