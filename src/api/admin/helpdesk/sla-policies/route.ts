import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { HELPDESK_MODULE } from "../../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../../modules/helpdesk/service"
import { createSlaPolicyWorkflow } from "../../../../workflows/sla-policy/create-sla-policy"
import type { CreateSlaPolicyBody, ListSlaPoliciesQuery } from "./validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { limit, offset } = req.validatedQuery as ListSlaPoliciesQuery
  const order = req.queryConfig.pagination.order ?? { name: "ASC", id: "ASC" }
  const helpdesk = req.scope.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const page = { order, take: limit, skip: offset }
  const [sla_policies, count] = await helpdesk.showPolicies(page)
  res.json({ sla_policies, count, limit, offset })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<CreateSlaPolicyBody>,
  res: MedusaResponse
) => {
  const { result: id } = await createSlaPolicyWorkflow(req.scope).run({ input: req.validatedBody })
  const helpdesk = req.scope.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  res.json({ sla_policy: await helpdesk.showPolicy(id) })
}
