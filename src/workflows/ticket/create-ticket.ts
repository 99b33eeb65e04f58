import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { TicketChannel, TicketPriority } from "../../types"
import type { Actor } from "../../modules/helpdesk/repositories/event-repository"
import { emitTicketOutcomes } from "../common/emit-ticket-outcomes"
import { chooseSlaStep } from "../sla-choice/steps/choose-sla"
import { findRequesterStep, type RequesterInput } from "./steps/find-requester"
import { openTicketStep } from "./steps/open-ticket"
import { refuseForeignServiceStep } from "./steps/refuse-foreign-service"
import { validateTicketReferencesStep } from "./steps/validate-ticket-references"

export interface CreateTicketInput extends RequesterInput {
  subject: string
  body_text?: string
  body_html?: string
  priority?: TicketPriority
  channel: TicketChannel
  mailbox_id?: string | null
  assignee_id?: string | null
  team_id?: string | null
  category_id?: string | null
  service_id?: string | null
  order_id?: string | null
  tags?: string[]
  actor: Actor
}

export const createTicketWorkflowId = "create-ticket"

/** Opens a ticket for somebody; the body is what they reported. Answers the ticket's id. */
export const createTicketWorkflow = createWorkflow(
  createTicketWorkflowId,
  (input: WorkflowData<CreateTicketInput>) => {
    validateTicketReferencesStep(input)
    const requester = findRequesterStep(input)
    refuseForeignServiceStep({
      service_id: input.service_id,
      customer_id: requester.customer_id,
    })
    const sla = chooseSlaStep({
      customer_id: requester.customer_id,
      service_id: input.service_id,
      category_id: input.category_id,
      mailbox_id: input.mailbox_id,
    })
    const opened = openTicketStep(
      transform({ input, requester, sla }, (data) => ({
        ...data.input,
        ...data.requester,
        sla: data.sla,
      }))
    )
    emitTicketOutcomes(transform({ opened }, (data) => [data.opened]))
    return new WorkflowResponse(opened.id)
  }
)
