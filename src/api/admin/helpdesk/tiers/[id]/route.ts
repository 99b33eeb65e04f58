import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ACCOUNT_MODULE } from "../../../../../modules/account"
import type { AccountModuleService } from "../../../../../modules/account/service"
import { deleteTierWorkflow } from "../../../../../workflows/tier/delete-tier"
import { updateTierWorkflow } from "../../../../../workflows/tier/update-tier"
import { presentTier } from "../../../../utils/present-account"
import type { UpdateTierBody } from "../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const accounts = req.scope.resolve<AccountModuleService>(ACCOUNT_MODULE)
  res.json({ tier: presentTier(await accounts.retrieveCustomerTier(req.params.id)) })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<UpdateTierBody>,
  res: MedusaResponse
) => {
  const { id } = req.params
  await updateTierWorkflow(req.scope).run({ input: { ...req.validatedBody, id } })
  await GET(req as AuthenticatedMedusaRequest, res)
}

export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = req.params
  await deleteTierWorkflow(req.scope).run({ input: { id } })
  res.json({ id, object: "tier", deleted: true })
}
