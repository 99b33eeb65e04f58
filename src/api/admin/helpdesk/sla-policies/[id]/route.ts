import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { HELPDESK_MODULE } from "../../../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../../../modules/helpdesk/service"
import { policyUses } from "../../../../../workflows/sla-policy/policy-uses"
import { deleteSlaPolicyWorkflow } from "../../../../../workflows/sla-policy/delete-sla-policy"
import { updateSlaPolicyWorkflow } from "../../../../../workflows/sla-policy/update-sla-policy"
import type { UpdateSlaPolicyBody } from "../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const helpdesk = req.scope.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const sla_policy = await helpdesk.showPolicy(req.params.id)
  res.json({ sla_policy, used_by: await policyUses(req.scope, sla_policy.id) })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<UpdateSlaPolicyBody>,
  res: MedusaResponse
) => {
  const { id } = req.params
  await updateSlaPolicyWorkflow(req.scope).run({ input: { ...req.validatedBody, id } })
  await GET(req as AuthenticatedMedusaRequest, res)
}

/** `archived: true` where tickets, customers or tiers still name the policy. */
export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = req.params
  const { result } = await deleteSlaPolicyWorkflow(req.scope).run({ input: { id } })
  const archived = result.type === "archived"
  res.json({ id, object: "sla_policy", deleted: !archived, archived })
}
