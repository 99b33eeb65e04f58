import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { PolicyChanges } from "../../modules/helpdesk/utils/sla-settings/settings"
import { requestRecalculation } from "../sla-recalculation/request-recalculation"
import { updateSlaPolicyStep } from "./steps/write-sla-policy"

export const updateSlaPolicyWorkflowId = "update-sla-policy"

/** Changes an SLA policy, and with it the open clocks that count by it, in the background. */
export const updateSlaPolicyWorkflow = createWorkflow(
  updateSlaPolicyWorkflowId,
  (input: WorkflowData<PolicyChanges & { id: string }>) => {
    const changed = updateSlaPolicyStep(input)
    requestRecalculation(changed)
    return new WorkflowResponse(changed)
  }
)
