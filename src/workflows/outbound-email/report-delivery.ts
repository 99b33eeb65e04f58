import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { HelpdeskEvents } from "../../types"
import { notifyUsersStep } from "../notification/steps/notify-users"
import { applyDeliveryReportsStep, type ReportedMessage } from "./steps/apply-delivery-reports"
import { failedDeliveryNoticesStep } from "./steps/failed-delivery-notices"
import { markDeliveriesReportedStep } from "./steps/mark-deliveries-reported"

export const reportDeliveryWorkflowId = "report-delivery"

const eventData = (reported: ReportedMessage[], states: string[]) =>
  reported
    .filter(({ state }) => states.includes(state))
    .map(({ message_id, ticket_id }) => ({ id: message_id, ticket_id }))

/** Carries what became of mails to their messages, to the ticket's history and to the agent's bell. */
export const reportDeliveryWorkflow = createWorkflow(reportDeliveryWorkflowId, () => {
  const { reports, reported } = applyDeliveryReportsStep({})
  notifyUsersStep(failedDeliveryNoticesStep(reported))
  const count = markDeliveriesReportedStep(reports)
  const sent = transform(reported, (all) => eventData(all, ["sent"]))
  const failed = transform(reported, (all) => eventData(all, ["failed", "bounced"]))
  emitEventStep({ eventName: HelpdeskEvents.MESSAGE_SENT, data: sent }).config({
    name: "emit-message-sent",
  })
  emitEventStep({ eventName: HelpdeskEvents.MESSAGE_DELIVERY_FAILED, data: failed }).config({
    name: "emit-message-delivery-failed",
  })
  return new WorkflowResponse(count)
})
