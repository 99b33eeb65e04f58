import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { HELPDESK_MODULE } from "../../../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../../../modules/helpdesk/service"
import { deleteCategoryWorkflow } from "../../../../../workflows/category/delete-category"
import { updateCategoryWorkflow } from "../../../../../workflows/category/update-category"
import { presentCategory } from "../../../../utils/present-team"
import type { UpdateCategoryBody } from "../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const helpdesk = req.scope.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const category = await helpdesk.retrieveTicketCategory(req.params.id)
  res.json({ category: presentCategory(category) })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<UpdateCategoryBody>,
  res: MedusaResponse
) => {
  const { id } = req.params
  await updateCategoryWorkflow(req.scope).run({ input: { ...req.validatedBody, id } })
  await GET(req as AuthenticatedMedusaRequest, res)
}

/** `archived: true` where tickets still name the category. */
export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = req.params
  const { result } = await deleteCategoryWorkflow(req.scope).run({ input: { id } })
  const archived = result.type === "archived"
  res.json({ id, object: "category", deleted: !archived, archived })
}
