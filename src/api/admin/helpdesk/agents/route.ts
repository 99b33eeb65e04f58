import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AgentDTO } from "../../../../types"
import { listAgents } from "../../../../workflows/agent/list-agents"
import type { ListAgentsQuery } from "./validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { limit, offset, order, q = "" } = req.validatedQuery as ListAgentsQuery
  const wanted = q.trim().toLowerCase()
  const agents = (await listAgents(req.scope)).filter(({ first_name, last_name, email }) =>
    [first_name, last_name, email].filter(Boolean).join(" ").toLowerCase().includes(wanted)
  )
  if (order) {
    const column = order.replace("-", "") as keyof AgentDTO
    const direction = order.startsWith("-") ? -1 : 1
    const valueOf = (agent: AgentDTO) => String(agent[column] ?? "")
    agents.sort((a, b) => direction * valueOf(a).localeCompare(valueOf(b)))
  }
  res.json({ agents: agents.slice(offset, offset + limit), count: agents.length, limit, offset })
}
