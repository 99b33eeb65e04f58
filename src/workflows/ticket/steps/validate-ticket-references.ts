import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { refuseUnknown, type References } from "../../common/refuse-unknown"

export type TicketReferences = Pick<
  References,
  "assignee_id" | "team_id" | "category_id" | "service_id" | "order_id" | "mailbox_id"
>

export const validateTicketReferencesStepId = "validate-ticket-references"

/** Refuses ids that name nothing: a ticket handed to nobody is a ticket nobody sees. */
export const validateTicketReferencesStep = createStep(
  validateTicketReferencesStepId,
  async (input: TicketReferences, { container }) => {
    const { assignee_id, team_id, category_id, service_id, order_id, mailbox_id } = input
    await refuseUnknown(container, {
      ...{ assignee_id, team_id, category_id },
      ...{ service_id, order_id, mailbox_id },
    })
    return new StepResponse(null)
  }
)
