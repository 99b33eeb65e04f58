import { randomBytes } from "node:crypto"
import type { IUserModuleService, MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"
import type { TicketRow } from "../../../modules/helpdesk/utils/dto/rows"
import { MAIL_MODULE } from "../../../modules/mail"
import type { MailModuleService } from "../../../modules/mail/service"
import { htmlToText, sanitizeAgentHtml } from "../../../modules/mail/utils/content"
import { signMessageId } from "../../../modules/mail/utils/threading"

export interface PrepareReplyInput {
  ticket_id: string
  user_id: string | null
  body_text?: string
  body_html?: string
}

export interface PreparedReply {
  body_text: string
  body_html: string | null
  from_name: string | null
  from_email: string | null
  mailbox_id: string | null
  rfc_message_id: string | null
  can_send: boolean
  undo_seconds: number
}

export const prepareReplyStepId = "prepare-reply"

/** Cleans what the agent wrote and fixes sender and Message-ID, so that a retry is the same mail. */
export const prepareReplyStep = createStep(
  prepareReplyStepId,
  async (input: PrepareReplyInput, { container }) => {
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    const ticket = await helpdesk.findTicket(input.ticket_id)
    if (!ticket) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `There is no ticket with id ${input.ticket_id}`
      )
    }
    const mailbox = await mailboxOf(container, ticket)
    return new StepResponse<PreparedReply>({
      ...contentOf(input),
      from_name: await nameOf(container, input.user_id),
      from_email: mailbox?.address ?? null,
      mailbox_id: mailbox?.id ?? null,
      rfc_message_id: mailbox ? messageIdOf(container, ticket, mailbox.address) : null,
      can_send: mailbox !== null,
      undo_seconds: await helpdesk.undoSendSeconds(),
    })
  }
)

function contentOf(input: PrepareReplyInput): Pick<PreparedReply, "body_text" | "body_html"> {
  const body_html = input.body_html ? sanitizeAgentHtml(input.body_html) : null
  const body_text = input.body_text?.trim() || (body_html ? htmlToText(body_html) : "")
  if (!body_text && !body_html?.includes("<img")) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "The reply is empty: write something first"
    )
  }
  return { body_text, body_html }
}

async function mailboxOf(
  container: MedusaContainer,
  ticket: TicketRow
): Promise<{ id: string; address: string } | null> {
  const mail = container.resolve<MailModuleService>(MAIL_MODULE)
  const active = await mail.listMailboxes(
    { is_active: true },
    { select: ["id", "address"], order: { created_at: "ASC" }, take: null }
  )
  return active.find(({ id }) => id === ticket.mailbox_id) ?? active[0] ?? null
}

function messageIdOf(container: MedusaContainer, ticket: TicketRow, address: string): string {
  const [key] = container.resolve<MailModuleService>(MAIL_MODULE).signingKeys()
  const { display_id: displayId, reply_token_version: version } = ticket
  const domain = address.slice(address.lastIndexOf("@") + 1)
  return signMessageId({ displayId, version, unique: randomBytes(8).toString("hex"), domain }, key)
}

async function nameOf(container: MedusaContainer, user_id: string | null): Promise<string | null> {
  if (!user_id) {
    return null
  }
  const users = container.resolve<IUserModuleService>(Modules.USER)
  const [user] = await users.listUsers({ id: user_id }, { take: 1 })
  return [user?.first_name, user?.last_name].filter(Boolean).join(" ") || null
}
