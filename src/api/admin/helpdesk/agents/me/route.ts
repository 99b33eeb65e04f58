import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { findAgent } from "../../../../utils/find-agent"
import { requireUserId } from "../../../../utils/agent"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json({ agent: await findAgent(req.scope, requireUserId(req)) })
}
