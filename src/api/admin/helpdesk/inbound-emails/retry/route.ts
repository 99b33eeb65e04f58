import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { retryInboundEmailsWorkflow } from "../../../../../workflows/inbound-email/retry-inbound-emails"
import type { RetryInboundEmails } from "../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<RetryInboundEmails>,
  res: MedusaResponse
) => {
  const { result: ids } = await retryInboundEmailsWorkflow(req.scope).run({
    input: req.validatedBody,
  })
  res.json({ ids })
}
