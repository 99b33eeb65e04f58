import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { requireManager } from "../../../utils/agent"
import { listTeamsConfig } from "./query-config"
import { CreateTeam, ListTeams, UpdateTeam } from "./validators"

const path = "/admin/helpdesk/teams"

export const teamMiddlewares: MiddlewareRoute[] = [
  {
    matcher: path,
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(ListTeams, listTeamsConfig)],
  },
  {
    matcher: path,
    methods: ["POST"],
    middlewares: [requireManager, validateAndTransformBody(CreateTeam)],
  },
  {
    matcher: `${path}/:id`,
    methods: ["POST"],
    middlewares: [requireManager, validateAndTransformBody(UpdateTeam)],
  },
  { matcher: `${path}/:id`, methods: ["DELETE"], middlewares: [requireManager] },
]
