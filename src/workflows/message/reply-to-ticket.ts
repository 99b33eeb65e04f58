import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { TicketStatus } from "../../types"
import { emitTicketOutcomes } from "../common/emit-ticket-outcomes"
import { queueTicketMessagesWorkflow } from "../outbound-email/queue-ticket-messages"
import { prepareReplyStep } from "./steps/prepare-reply"
import { storeReplyFilesStep, type ReplyFile } from "./steps/store-reply-files"
import { writeReplyStep } from "./steps/write-reply"

export interface ReplyToTicketInput {
  ticket_id: string
  /** null for an API key */
  user_id: string | null
  body_text?: string
  body_html?: string
  /** new files come along as base64, files uploaded before by id */
  attachments?: ReplyFile[]
  cc?: string[]
  status_after?: TicketStatus
  last_seen_message_id?: string | null
  force?: boolean
}

export const replyToTicketWorkflowId = "reply-to-ticket"

/**
 * Writes a public reply and hands it to the outgoing mail. Answers the message's id.
 * A reply that came too late is refused with code `stale_reply`.
 */
export const replyToTicketWorkflow = createWorkflow(
  replyToTicketWorkflowId,
  (input: WorkflowData<ReplyToTicketInput>) => {
    const prepared = prepareReplyStep(input)
    const attachment_ids = storeReplyFilesStep(input)
    const written = writeReplyStep(
      transform({ input, prepared, attachment_ids }, (data) => {
        const { ticket_id, user_id, cc, status_after, last_seen_message_id, force } = data.input
        return {
          ...data.prepared,
          ...{ ticket_id, user_id, cc, status_after, last_seen_message_id, force },
          attachment_ids: data.attachment_ids,
        }
      })
    )
    queueTicketMessagesWorkflow.runAsStep({
      input: transform({ written }, (data) => ({ message_ids: data.written.to_queue })),
    })
    emitTicketOutcomes(transform({ written }, (data) => [data.written]))
    return new WorkflowResponse(written.message_id)
  }
)
