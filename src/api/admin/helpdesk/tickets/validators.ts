import { z } from "@medusajs/framework/zod"
import { SLA_FILTERS, TICKET_ORDERS } from "../../../../modules/helpdesk/utils/listing/ticket-query"
import { PARTICIPANT_ROLES, TICKET_PRIORITIES, TICKET_STATUSES } from "../../../../types"
import { dateTime, listOf, paging, queryBoolean } from "../../../utils/list-query"
import { singleLine } from "../../../utils/single-line"

const id = z.string().min(1).max(100)
const status = z.enum(TICKET_STATUSES)
const priority = z.enum(TICKET_PRIORITIES)
const subject = singleLine(500, 1, "Give the ticket a subject")
const name = singleLine(200)
const tags = z.array(singleLine(60, 1)).max(50)
const bodyText = z.string().max(1_000_000)
const email = z.email().transform((address) => address.toLowerCase())

const range = z.strictObject({
  gt: dateTime.optional(),
  gte: dateTime.optional(),
  lt: dateTime.optional(),
  lte: dateTime.optional(),
})

export const ListTickets = z.strictObject({
  q: z.string().max(400).optional(),
  status: listOf(status),
  priority: listOf(priority),
  assignee_id: id.optional(),
  team_id: id.optional(),
  customer_id: id.optional(),
  order_id: id.optional(),
  service_id: id.optional(),
  mailbox_id: id.optional(),
  category_id: id.optional(),
  tag: z.string().max(60).optional(),
  escalated: queryBoolean,
  mine: queryBoolean,
  sla: z.enum(SLA_FILTERS).optional(),
  requester_email: z.string().max(320).optional(),
  created_at: range.optional(),
  updated_since: dateTime.optional(),
  order: z.enum(TICKET_ORDERS).default("-created_at"),
  cursor: z.string().max(1000).optional(),
  ...paging(50),
})
export type ListTicketsQuery = z.infer<typeof ListTickets>

const reference = id.nullable().optional()

export const CreateTicket = z
  .strictObject({
    subject,
    body_text: bodyText.optional(),
    body_html: bodyText.optional(),
    customer_id: id.nullish(),
    requester_email: email.nullish(),
    requester_name: name.nullish(),
    priority: priority.optional(),
    mailbox_id: reference,
    assignee_id: reference,
    team_id: reference,
    category_id: reference,
    service_id: reference,
    order_id: reference,
    tags: tags.optional(),
  })
  .refine((body) => body.customer_id || body.requester_email, {
    message: "A ticket needs somebody who asks: give customer_id or requester_email",
  })
export type CreateTicketBody = z.infer<typeof CreateTicket>

const changes = {
  subject: subject.optional(),
  status: status.optional(),
  priority: priority.optional(),
  assignee_id: reference,
  team_id: reference,
  category_id: reference,
  service_id: reference,
  order_id: reference,
  tags: tags.optional(),
  add_tags: tags.optional(),
  remove_tags: tags.optional(),
  resume_at: dateTime.nullable().optional(),
}

export const UpdateTicket = z.strictObject(changes)
export type UpdateTicketBody = z.infer<typeof UpdateTicket>

export const BulkTickets = z.strictObject({
  ids: z.array(id).min(1).max(200, "At most 200 tickets at once"),
  changes: z.strictObject(changes),
})
export type BulkTicketsBody = z.infer<typeof BulkTickets>

export const ListTimeline = z.strictObject({
  cursor: z.string().max(1000).optional(),
  limit: paging(100).limit,
})
export type ListTimelineQuery = z.infer<typeof ListTimeline>

export const ListNotes = z.strictObject(paging(100))
export type ListNotesQuery = z.infer<typeof ListNotes>

const attachment = z.union([
  z.strictObject({ id }),
  z.strictObject({
    filename: z.string().min(1).max(500),
    content_type: z.string().min(1).max(200),
    content: z.base64("The content of a file is base64"),
  }),
])

export const CreateMessage = z
  .strictObject({
    body_text: bodyText.optional(),
    body_html: bodyText.optional(),
    attachments: z.array(attachment).max(50).optional(),
    cc: z.array(email).max(50).optional(),
    status_after: status.optional(),
    last_seen_message_id: id.nullable().optional(),
    force: z.boolean().optional(),
  })
  .refine((body) => body.body_text?.trim() || body.body_html?.trim(), {
    message: "The reply is empty: give body_text or body_html",
  })
export type CreateMessageBody = z.infer<typeof CreateMessage>

export const CreateNote = z.strictObject({
  body: z.string().trim().min(1, "The note is empty").max(100_000),
  mentions: z.array(id).max(100).optional(),
})
export type CreateNoteBody = z.infer<typeof CreateNote>

export const MergeTicket = z.strictObject({ into_ticket_id: id })
export type MergeTicketBody = z.infer<typeof MergeTicket>

export const SplitTicket = z.strictObject({
  message_ids: z.array(id).min(1).max(200),
  subject,
})
export type SplitTicketBody = z.infer<typeof SplitTicket>

export const MatchCustomer = z.strictObject({ customer_id: id, remember: z.boolean().optional() })
export type MatchCustomerBody = z.infer<typeof MatchCustomer>

export const SetSlaPolicy = z
  .strictObject({
    sla_policy_id: id.nullable(),
    reason: singleLine(500, 1, "Say why").nullish(),
  })
  .refine((body) => body.sla_policy_id === null || body.reason, {
    message: "A policy by hand needs a reason: give reason",
    path: ["reason"],
  })
export type SetSlaPolicyBody = z.infer<typeof SetSlaPolicy>

export const AddParticipant = z
  .strictObject({
    email: email.optional(),
    user_id: id.optional(),
    name: name.optional(),
    role: z.enum(PARTICIPANT_ROLES).default("cc"),
  })
  .refine((body) => Boolean(body.email) !== Boolean(body.user_id), {
    message: "Name one person: give either email or user_id",
  })
export type AddParticipantBody = z.infer<typeof AddParticipant>

export const SaveDraft = z.strictObject({ body_html: bodyText })
export type SaveDraftBody = z.infer<typeof SaveDraft>

export const UploadAttachment = z.strictObject({ filename: z.string().min(1).max(500) })
export type UploadAttachmentQuery = z.infer<typeof UploadAttachment>
