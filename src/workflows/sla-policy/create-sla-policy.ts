import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { NewPolicy } from "../../modules/helpdesk/utils/sla-settings/settings"
import { createSlaPolicyStep } from "./steps/write-sla-policy"

export const createSlaPolicyWorkflowId = "create-sla-policy"

/** Makes an SLA policy. Answers its id. */
export const createSlaPolicyWorkflow = createWorkflow(
  createSlaPolicyWorkflowId,
  (input: WorkflowData<NewPolicy>) => new WorkflowResponse(createSlaPolicyStep(input))
)
