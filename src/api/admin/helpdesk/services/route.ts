import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ACCOUNT_MODULE } from "../../../../modules/account"
import type { AccountModuleService } from "../../../../modules/account/service"
import { createServiceWorkflow } from "../../../../workflows/service/create-service"
import { presentService } from "../../../utils/present-account"
import { toFilters } from "./to-filters"
import type { CreateServiceBody, ListServicesQuery } from "./validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const query = req.validatedQuery as ListServicesQuery
  const { limit, offset } = query
  const order = req.queryConfig.pagination.order ?? { name: "ASC", id: "ASC" }
  const accounts = req.scope.resolve<AccountModuleService>(ACCOUNT_MODULE)
  const [services, count] = await accounts.listAndCountCustomerServices(toFilters(query), {
    order,
    take: limit,
    skip: offset,
  })
  res.json({ services: services.map(presentService), count, limit, offset })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<CreateServiceBody>,
  res: MedusaResponse
) => {
  const { result: id } = await createServiceWorkflow(req.scope).run({ input: req.validatedBody })
  const accounts = req.scope.resolve<AccountModuleService>(ACCOUNT_MODULE)
  res.json({ service: presentService(await accounts.retrieveCustomerService(id)) })
}
