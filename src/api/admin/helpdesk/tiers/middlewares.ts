import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { requireManager } from "../../../utils/agent"
import { listTiersConfig } from "./query-config"
import { CreateTier, ListTiers, UpdateTier } from "./validators"

const path = "/admin/helpdesk/tiers"

export const tierMiddlewares: MiddlewareRoute[] = [
  {
    matcher: path,
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(ListTiers, listTiersConfig)],
  },
  {
    matcher: path,
    methods: ["POST"],
    middlewares: [requireManager, validateAndTransformBody(CreateTier)],
  },
  {
    matcher: `${path}/:id`,
    methods: ["POST"],
    middlewares: [requireManager, validateAndTransformBody(UpdateTier)],
  },
  { matcher: `${path}/:id`, methods: ["DELETE"], middlewares: [requireManager] },
]
