import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { updateAgentWorkflow } from "../../../../../workflows/agent/update-agent"
import { findAgent } from "../../../../utils/find-agent"
import type { UpdateAgentBody } from "../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json({ agent: await findAgent(req.scope, req.params.id) })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<UpdateAgentBody>,
  res: MedusaResponse
) => {
  const user_id = req.params.id
  await updateAgentWorkflow(req.scope).run({ input: { ...req.validatedBody, user_id } })
  res.json({ agent: await findAgent(req.scope, user_id) })
}
