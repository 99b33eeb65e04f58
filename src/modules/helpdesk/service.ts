import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { parseOptions, type HelpdeskOptions } from "../../options"
import type { TicketMessageDTO, TicketNoteDTO, TicketParticipantDTO } from "../../types"
import * as models from "./models"
import { addNote, type NewNote } from "./operations/add-note"
import {
  addReply,
  undoReply,
  type NewReply,
  type ReplyResult,
  type ReplyUndo,
} from "./operations/add-reply"
import { applyDeliveries, cancelDeliveries, type DeliveryNews } from "./operations/apply-deliveries"
import {
  changeTicket,
  undoTicketChange,
  type ChangedTicket,
  type TicketUndo,
} from "./operations/change-ticket"
import { createTicket, removeTicket, type NewTicket } from "./operations/create-ticket"
import {
  ingestMail,
  type DeskSnapshot,
  type IngestLookup,
  type IngestPlan,
  type NumberedTicket,
} from "./operations/ingest-mail"
import type { TicketOutcome } from "./operations/outcome"
import { boundSql } from "./repositories/ingest-sql"
import type { ChangedDelivery } from "./repositories/delivery-repository"
import {
  listForgottenReplies,
  readPendingReplies,
  type OutgoingReply,
} from "./repositories/outgoing-repository"
import type { Manager } from "./repositories/sql"
import { countTicketViews, type ViewCounts } from "./repositories/ticket-count-repository"
import { listTicketPage, type TicketPage } from "./repositories/ticket-list-repository"
import {
  findMessage,
  listMessages,
  listNotes,
  type Listed,
} from "./repositories/conversation-repository"
import { findTicket, listParticipants, type Actor } from "./repositories/ticket-repository"
import { readTimeline, type TimelineEntry } from "./repositories/timeline-repository"
import type { NoteRow, TicketRow } from "./utils/dto/rows"
import { toParticipantDTO } from "./utils/dto/to-dto"
import type { Cursor } from "./utils/listing/cursor"
import type { TicketPageQuery } from "./utils/listing/ticket-query"
import type { TicketChanges } from "./utils/tickets/ticket-changes"

const managerOf = (context: Context): Manager =>
  (context.transactionManager ?? context.manager) as Manager

export class HelpdeskModuleService extends MedusaService(models) {
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

  /** Writes what `decide` makes of a wave of mails, in one transaction; see operations/ingest-mail. */
  @InjectTransactionManager()
  async ingestMail<Plan extends IngestPlan>(
    lookup: IngestLookup,
    decide: (desk: DeskSnapshot) => Plan,
    @MedusaContext() context: Context = {}
  ): Promise<{ plan: Plan; tickets: NumberedTicket[] }> {
    return ingestMail(boundSql(context), lookup, decide)
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

  @InjectTransactionManager()
  async openTicket(
    input: NewTicket,
    actor: Actor,
    @MedusaContext() context: Context = {}
  ): Promise<{ ticket: TicketRow; outcome: TicketOutcome }> {
    return createTicket(managerOf(context), input, actor)
  }

  @InjectTransactionManager()
  async removeTicket(id: string, @MedusaContext() context: Context = {}): Promise<void> {
    return removeTicket(managerOf(context), id)
  }

  @InjectTransactionManager()
  async changeTicket(
    id: string,
    changes: TicketChanges,
    actor: Actor,
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<ChangedTicket> {
    return changeTicket(managerOf(context), id, changes, actor, now)
  }

  @InjectTransactionManager()
  async undoTicketChange(undo: TicketUndo, @MedusaContext() context: Context = {}): Promise<void> {
    return undoTicketChange(managerOf(context), undo)
  }

  @InjectTransactionManager()
  async addNote(
    note: NewNote,
    @MedusaContext() context: Context = {}
  ): Promise<{ note: NoteRow; ticket: TicketRow }> {
    return addNote(managerOf(context), note)
  }

  @InjectTransactionManager()
  async addReply(
    reply: NewReply,
    actor: Actor,
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<ReplyResult> {
    return addReply(managerOf(context), reply, actor, now)
  }

  @InjectTransactionManager()
  async undoReply(undo: ReplyUndo, @MedusaContext() context: Context = {}): Promise<void> {
    return undoReply(managerOf(context), undo)
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

  @InjectTransactionManager()
  async applyDeliveries(
    news: DeliveryNews[],
    @MedusaContext() context: Context = {}
  ): Promise<ChangedDelivery[]> {
    return applyDeliveries(managerOf(context), news)
  }

  @InjectTransactionManager()
  async cancelDeliveries(
    message_ids: string[],
    user_id: string | null,
    @MedusaContext() context: Context = {}
  ): Promise<ChangedDelivery[]> {
    return cancelDeliveries(managerOf(context), message_ids, user_id)
  }
}
