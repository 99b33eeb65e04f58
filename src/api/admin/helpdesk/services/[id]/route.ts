import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ACCOUNT_MODULE } from "../../../../../modules/account"
import type { AccountModuleService } from "../../../../../modules/account/service"
import { deleteServiceWorkflow } from "../../../../../workflows/service/delete-service"
import { updateServiceWorkflow } from "../../../../../workflows/service/update-service"
import { presentService } from "../../../../utils/present-account"
import type { UpdateServiceBody } from "../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const accounts = req.scope.resolve<AccountModuleService>(ACCOUNT_MODULE)
  res.json({ service: presentService(await accounts.retrieveCustomerService(req.params.id)) })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<UpdateServiceBody>,
  res: MedusaResponse
) => {
  const { id } = req.params
  await updateServiceWorkflow(req.scope).run({ input: { ...req.validatedBody, id } })
  await GET(req as AuthenticatedMedusaRequest, res)
}

export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = req.params
  await deleteServiceWorkflow(req.scope).run({ input: { id } })
  res.json({ id, object: "service", deleted: true })
}
