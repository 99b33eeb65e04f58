import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { deleteAccountWorkflow } from "../../../../../workflows/account/delete-account"
import { saveAccountWorkflow } from "../../../../../workflows/account/save-account"
import { accountResponse } from "../../../../utils/account-response"
import type { SaveAccountBody } from "../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json(await accountResponse(req.scope, req.params.customer_id))
}

export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { customer_id } = req.params
  await deleteAccountWorkflow(req.scope).run({ input: { customer_id } })
  res.json({ id: customer_id, object: "account", deleted: true })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<SaveAccountBody>,
  res: MedusaResponse
) => {
  const { customer_id } = req.params
  await saveAccountWorkflow(req.scope).run({ input: { customer_id, changes: req.validatedBody } })
  await GET(req as AuthenticatedMedusaRequest, res)
}
