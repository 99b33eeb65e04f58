import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { HELPDESK_MODULE } from "../../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../../modules/helpdesk/service"
import { createCategoryWorkflow } from "../../../../workflows/category/create-category"
import { presentCategory } from "../../../utils/present-team"
import type { CreateCategoryBody, ListCategoriesQuery } from "./validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { limit, offset } = req.validatedQuery as ListCategoriesQuery
  const order = req.queryConfig.pagination.order ?? { name: "ASC", id: "ASC" }
  const helpdesk = req.scope.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const [categories, count] = await helpdesk.listAndCountTicketCategories(
    { archived_at: null },
    { order, take: limit, skip: offset }
  )
  res.json({ categories: categories.map(presentCategory), count, limit, offset })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<CreateCategoryBody>,
  res: MedusaResponse
) => {
  const { result: id } = await createCategoryWorkflow(req.scope).run({ input: req.validatedBody })
  const helpdesk = req.scope.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  res.json({ category: presentCategory(await helpdesk.retrieveTicketCategory(id)) })
}
