import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { deletePrivateFiles } from "./store-private-file"

export const deleteFileStepId = "delete-private-file"

/** The last step: bytes that are gone cannot be brought back. */
export const deleteFileStep = createStep(
  deleteFileStepId,
  async ({ file_id }: { file_id: string }, { container }) => {
    await deletePrivateFiles(container, [file_id])
    return new StepResponse(file_id)
  }
)
