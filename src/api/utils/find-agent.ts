import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { AgentDTO } from "../../types"
import { listAgents } from "../../workflows/agent/list-agents"

/** @throws MedusaError(NOT_FOUND) */
export async function findAgent(container: MedusaContainer, user_id: string): Promise<AgentDTO> {
  const agent = (await listAgents(container)).find((candidate) => candidate.user_id === user_id)
  if (!agent) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no agent with the id ${user_id}`)
  }
  return agent
}
