import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"
import type { TicketStatus } from "../../../types"
import type { PreparedReply } from "./prepare-reply"

export interface WriteReplyInput extends PreparedReply {
  ticket_id: string
  user_id: string | null
  cc?: string[]
  attachment_ids: string[]
  status_after?: TicketStatus
  last_seen_message_id?: string | null
  force?: boolean
}

/** `code` of the error a reply is refused with when the customer wrote meanwhile. */
export const STALE_REPLY = "stale_reply"

export const writeReplyStepId = "write-reply"

/** Writes message, status and story in one transaction. */
export const writeReplyStep = createStep(
  writeReplyStepId,
  async ({ user_id, undo_seconds, ...input }: WriteReplyInput, { container }) => {
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    const now = await helpdesk.now()
    const result = await helpdesk.addReply(
      {
        ...input,
        author_id: user_id,
        force: input.force ?? false,
        send_after: new Date(now.getTime() + undo_seconds * 1000),
      },
      { cause: "user", actor_id: user_id },
      now
    )
    if (result.type === "stale") {
      throw new MedusaError(
        MedusaError.Types.CONFLICT,
        "The customer wrote again while you were writing. Read the new message, then send again with force: true",
        STALE_REPLY
      )
    }
    const { message, ticket, outcome, undo } = result
    const to_queue = message.delivery_state === "pending" ? [message.id] : []
    return new StepResponse({ id: ticket.id, message_id: message.id, outcome, to_queue }, undo)
  },
  async (undo, { container }) => {
    if (undo) {
      await container.resolve<HelpdeskModuleService>(HELPDESK_MODULE).undoReply(undo)
    }
  }
)
