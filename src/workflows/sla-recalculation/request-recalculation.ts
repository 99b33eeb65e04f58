import { emitEventStep } from "@medusajs/medusa/core-flows"
import { transform, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { RECALCULATION_REQUESTED } from "../../modules/helpdesk/operations/recalculate-clocks"

/** Asks for an edit's recalculation at once where there is one; the job finds it without that, too. */
export function requestRecalculation(
  edit: WorkflowData<{ recalculation_id: string | null }>
): void {
  const data = transform(edit, ({ recalculation_id: id }) => (id ? [{ id }] : []))
  emitEventStep({ eventName: RECALCULATION_REQUESTED, data })
}
