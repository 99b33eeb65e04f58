import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listAgents } from "../../../../workflows/agent/list-agents"
import type { ListAgentsQuery } from "./validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { limit, offset, q = "" } = req.validatedQuery as ListAgentsQuery
  const wanted = q.trim().toLowerCase()
  const agents = (await listAgents(req.scope)).filter(({ first_name, last_name, email }) =>
    [first_name, last_name, email].filter(Boolean).join(" ").toLowerCase().includes(wanted)
  )
  res.json({ agents: agents.slice(offset, offset + limit), count: agents.length, limit, offset })
}
