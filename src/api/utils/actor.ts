import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { Actor } from "../../modules/helpdesk/repositories/event-repository"

/** The person behind a request as ticket events name them; an API key has nobody behind it. */
export const actorOf = (req: AuthenticatedMedusaRequest): Actor => ({
  cause: "user",
  actor_id: userIdOf(req),
})

export const userIdOf = (req: AuthenticatedMedusaRequest): string | null =>
  req.auth_context.actor_type === "user" ? req.auth_context.actor_id : null
