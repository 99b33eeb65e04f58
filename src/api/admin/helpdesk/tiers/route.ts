import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ACCOUNT_MODULE } from "../../../../modules/account"
import type { AccountModuleService } from "../../../../modules/account/service"
import { createTierWorkflow } from "../../../../workflows/tier/create-tier"
import { presentTier } from "../../../utils/present-account"
import type { CreateTierBody, ListTiersQuery } from "./validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { limit, offset } = req.validatedQuery as ListTiersQuery
  const order = req.queryConfig.pagination.order ?? { rank: "DESC" }
  const accounts = req.scope.resolve<AccountModuleService>(ACCOUNT_MODULE)
  const [tiers, count] = await accounts.listAndCountCustomerTiers(
    {},
    { order, take: limit, skip: offset }
  )
  res.json({ tiers: tiers.map(presentTier), count, limit, offset })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<CreateTierBody>,
  res: MedusaResponse
) => {
  const { result: id } = await createTierWorkflow(req.scope).run({ input: req.validatedBody })
  const accounts = req.scope.resolve<AccountModuleService>(ACCOUNT_MODULE)
  res.json({ tier: presentTier(await accounts.retrieveCustomerTier(id)) })
}
