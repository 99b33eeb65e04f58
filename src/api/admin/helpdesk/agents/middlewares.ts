import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type AuthenticatedMedusaRequest,
  type MedusaNextFunction,
  type MedusaResponse,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { requireManager } from "../../../utils/agent"
import { listAgentsConfig } from "./query-config"
import { ListAgents, UpdateAgent, UpdateOwnProfile } from "./validators"

const path = "/admin/helpdesk/agents"

/** Agents may change what they say about themselves; role, manager and capacity are a manager's. */
async function requireManagerOrSelf(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const isSelf = req.auth_context.actor_id === req.params.id
  if (isSelf && UpdateOwnProfile.safeParse(req.body).success) {
    return next()
  }
  await requireManager(req, res, next)
}

export const agentMiddlewares: MiddlewareRoute[] = [
  {
    matcher: path,
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(ListAgents, listAgentsConfig)],
  },
  {
    matcher: `${path}/:id`,
    methods: ["POST"],
    middlewares: [requireManagerOrSelf, validateAndTransformBody(UpdateAgent)],
  },
]
