import type { Context } from "@medusajs/framework/types"
import { InjectManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import { parseOptions, type HelpdeskOptions } from "../../options"
import type { TicketMessageDTO, TicketNoteDTO, TicketParticipantDTO } from "../../types"
import * as models from "./models"
import { findAttachment, waitingAttachments } from "./repositories/attachment-repository"
import type { Listed } from "./repositories/list-rows"
import { findMessage, listMessages } from "./repositories/message-repository"
import { listNotes } from "./repositories/note-repository"
import { findDraft } from "./repositories/draft-repository"
import {
  listForgottenReplies,
  readPendingReplies,
  type OutgoingReply,
} from "./repositories/outgoing-repository"
import { listParticipants } from "./repositories/participant-repository"
import { managerOf } from "./repositories/sql"
import { lastSweepAt } from "./repositories/sweep-repository"
import { countTicketViews, type ViewCounts } from "./repositories/ticket-count-repository"
import { listTicketPage, type TicketPage } from "./repositories/ticket-list-repository"
import { countTicketsWith, findTicket, listTicketsToResume } from "./repositories/ticket-repository"
import { readTimeline, type TimelineEntry } from "./repositories/timeline-repository"
import type { AttachmentRow, TicketRow } from "./utils/dto/rows"
import { toParticipantDTO } from "./utils/dto/to-dto"
import type { Cursor } from "./utils/listing/cursor"
import type { TicketPageQuery } from "./utils/listing/ticket-query"

/** The half of the helpdesk module that answers questions; nothing in here changes a row. */
export class HelpdeskReadService extends MedusaService(models) {
  protected readonly options_: HelpdeskOptions

  constructor(_container: Record<string, unknown>, options?: unknown) {
    super(...arguments)
    this.options_ = parseOptions(options)
  }

  /** Mail addresses of users the operator made managers, lower-cased. */
  async managerEmails(): Promise<string[]> {
    return this.options_.managers.map((email) => email.toLowerCase())
  }

  /** How long a reply waits before it may leave. */
  async undoSendSeconds(): Promise<number> {
    return this.options_.undo_send_seconds
  }

  @InjectManager()
  async listTicketPage(
    query: TicketPageQuery,
    @MedusaContext() context: Context = {}
  ): Promise<TicketPage> {
    return listTicketPage(managerOf(context), query)
  }

  @InjectManager()
  async countTicketViews(
    user_id: string | null,
    @MedusaContext() context: Context = {}
  ): Promise<ViewCounts> {
    return countTicketViews(managerOf(context), user_id)
  }

  /** By id, `HD-1042` or number; null where there is none. */
  @InjectManager()
  async findTicket(key: string, @MedusaContext() context: Context = {}): Promise<TicketRow | null> {
    return findTicket(managerOf(context), key)
  }

  /** The newest `limit` entries before `before`, newest first. */
  @InjectManager()
  async readTimeline(
    ticket_id: string,
    limit: number,
    before: Cursor | null,
    @MedusaContext() context: Context = {}
  ): Promise<TimelineEntry[]> {
    return readTimeline(managerOf(context), ticket_id, limit, before)
  }

  /** Public messages, oldest first, with their attachments. */
  @InjectManager()
  async listMessagesOf(
    ticket_id: string,
    page: { limit: number; offset: number },
    @MedusaContext() context: Context = {}
  ): Promise<Listed<TicketMessageDTO>> {
    return listMessages(managerOf(context), ticket_id, page)
  }

  @InjectManager()
  async findMessage(
    ticket_id: string,
    id: string,
    @MedusaContext() context: Context = {}
  ): Promise<TicketMessageDTO | null> {
    return findMessage(managerOf(context), ticket_id, id)
  }

  /** Internal notes, oldest first. */
  @InjectManager()
  async listNotesOf(
    ticket_id: string,
    page: { limit: number; offset: number },
    @MedusaContext() context: Context = {}
  ): Promise<Listed<TicketNoteDTO>> {
    return listNotes(managerOf(context), ticket_id, page)
  }

  @InjectManager()
  async listParticipantsOf(
    ticket_id: string,
    @MedusaContext() context: Context = {}
  ): Promise<TicketParticipantDTO[]> {
    return (await listParticipants(managerOf(context), ticket_id)).map(toParticipantDTO)
  }

  /** Those of the messages that still wait for the outgoing mail, with all their mail is made of. */
  @InjectManager()
  async readPendingReplies(
    message_ids: string[],
    @MedusaContext() context: Context = {}
  ): Promise<OutgoingReply[]> {
    return message_ids.length > 0 ? readPendingReplies(managerOf(context), message_ids) : []
  }

  /** Ids of replies whose way into the outgoing mail was cut off. */
  @InjectManager()
  async listForgottenReplies(
    limit: number,
    @MedusaContext() context: Context = {}
  ): Promise<string[]> {
    return listForgottenReplies(managerOf(context), limit)
  }

  @InjectManager()
  async findDraft(
    ticket_id: string,
    user_id: string,
    @MedusaContext() context: Context = {}
  ): Promise<{ body_html: string } | null> {
    return findDraft(managerOf(context), ticket_id, user_id)
  }

  @InjectManager()
  async findAttachment(
    id: string,
    @MedusaContext() context: Context = {}
  ): Promise<AttachmentRow | null> {
    return findAttachment(managerOf(context), id)
  }

  /** Files an agent uploaded to a ticket that no message has taken yet. */
  @InjectManager()
  async waitingAttachments(
    ticket_id: string,
    user_id: string,
    @MedusaContext() context: Context = {}
  ): Promise<AttachmentRow[]> {
    return waitingAttachments(managerOf(context), ticket_id, user_id)
  }

  /** Tickets on hold whose time to resume has come, oldest first. */
  @InjectManager()
  async listTicketsToResume(
    now: Date,
    limit: number,
    @MedusaContext() context: Context = {}
  ): Promise<string[]> {
    return listTicketsToResume(managerOf(context), now, limit)
  }

  /** When a sweep (of this name) last came to its end on any server, null before the first. */
  @InjectManager()
  async lastSweepAt(
    name: string | null = null,
    @MedusaContext() context: Context = {}
  ): Promise<Date | null> {
    return lastSweepAt(managerOf(context), name)
  }

  /** How many tickets name a team, category or service, counted up to 1,000: what is in use is not deleted. */
  @InjectManager()
  async countTicketsWith(
    column: "team_id" | "category_id" | "service_id",
    id: string,
    @MedusaContext() context: Context = {}
  ): Promise<number> {
    return countTicketsWith(managerOf(context), column, id)
  }
}
