import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"
import { deletePrivateFiles } from "../../attachment/steps/store-private-file"
import { saveUpload } from "../../attachment/save-upload"

export type ReplyFile = { id: string } | { filename: string; content_type: string; content: string }

export interface StoreReplyFilesInput {
  ticket_id: string
  user_id: string | null
  attachments?: ReplyFile[]
}

export const storeReplyFilesStepId = "store-reply-files"

/** Stores the files that came inside the request; answers the ids of all attachments of the reply. */
export const storeReplyFilesStep = createStep(
  storeReplyFilesStepId,
  async ({ ticket_id, user_id, attachments = [] }: StoreReplyFilesInput, { container }) => {
    const ids: string[] = []
    const created: { id: string; file_id: string }[] = []
    for (const file of attachments) {
      if ("id" in file) {
        ids.push(file.id)
        continue
      }
      const saved = await saveUpload(container, {
        ticket_id,
        uploaded_by: user_id,
        filename: file.filename,
        content_type: file.content_type,
        source: { buffer: Buffer.from(file.content, "base64") },
      })
      ids.push(saved.id)
      created.push({ id: saved.id, file_id: saved.file_id })
    }
    return new StepResponse(ids, created)
  },
  async (created, { container }) => {
    if (created && created.length > 0) {
      const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
      await helpdesk.deleteTicketAttachments(created.map(({ id }) => id))
      await deletePrivateFiles(
        container,
        created.map(({ file_id }) => file_id)
      )
    }
  }
)
