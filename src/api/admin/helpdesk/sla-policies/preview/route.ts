import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refuseUnknown } from "../../../../../workflows/common/refuse-unknown"
import { previewSla } from "../../../../../workflows/sla-choice/preview-sla"
import { refuseForeignService } from "../../../../../workflows/ticket/steps/refuse-foreign-service"
import type { PreviewSlaPolicyBody } from "./validators"

/** Asks with a body, changes nothing: what a ticket with these facts would get, and why. */
export const POST = async (
  req: AuthenticatedMedusaRequest<PreviewSlaPolicyBody>,
  res: MedusaResponse
) => {
  const { priority, ...named } = req.validatedBody
  await refuseUnknown(req.scope, named)
  const ask = {
    customer_id: named.customer_id ?? null,
    service_id: named.service_id ?? null,
    category_id: named.category_id ?? null,
    mailbox_id: named.mailbox_id ?? null,
  }
  await refuseForeignService(req.scope, ask)
  res.json(await previewSla(req.scope, ask, priority))
}
