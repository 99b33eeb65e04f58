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
  type IngestedWave,
  type IngestLookup,
  type IngestPlan,
} from "./operations/ingest-mail"
import { mergeTickets, undoMerge, type MergeUndo } from "./operations/merge-tickets"
import type { TicketOutcome } from "./operations/outcome"
import {
  splitTicket,
  undoSplit,
  type SplitInput,
  type SplitResult,
} from "./operations/split-ticket"
import { takeBackReply, type TakeBackInput } from "./operations/take-back-reply"
import {
  addParticipant,
  matchCustomer,
  removeParticipant,
  revokeReplyAddress,
  unmatchCustomer,
  type MatchedTickets,
  type NewParticipant,
} from "./operations/ticket-actions"
import {
  deleteDraft,
  findAttachment,
  findDraft,
  saveDraft,
  waitingAttachments,
} from "./repositories/draft-repository"
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
import {
  countTicketsWith,
  findTicket,
  listParticipants,
  listTicketsToResume,
  type Actor,
} from "./repositories/ticket-repository"
import { readTimeline, type TimelineEntry } from "./repositories/timeline-repository"
import type { AttachmentRow, NoteRow, ParticipantRow, TicketRow } from "./utils/dto/rows"
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
  ): Promise<IngestedWave<Plan>> {
    return ingestMail(boundSql(context), managerOf(context), lookup, decide)
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

  @InjectTransactionManager()
  async mergeTickets(
    source_id: string,
    into_id: string,
    actor: Actor,
    @MedusaContext() context: Context = {}
  ): Promise<MergeUndo> {
    return mergeTickets(managerOf(context), source_id, into_id, actor)
  }

  @InjectTransactionManager()
  async undoMerge(undo: MergeUndo, @MedusaContext() context: Context = {}): Promise<void> {
    return undoMerge(managerOf(context), undo)
  }

  @InjectTransactionManager()
  async splitTicket(
    input: SplitInput,
    actor: Actor,
    @MedusaContext() context: Context = {}
  ): Promise<SplitResult> {
    return splitTicket(managerOf(context), input, actor)
  }

  @InjectTransactionManager()
  async undoSplit(
    undo: SplitResult["undo"],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await undoSplit(managerOf(context), undo)
    await removeTicket(managerOf(context), undo.new_id)
  }

  /** Puts a reply whose mail was stopped back into its author's draft. */
  @InjectTransactionManager()
  async takeBackReply(
    input: TakeBackInput,
    actor: Actor,
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    return takeBackReply(managerOf(context), input, actor, now)
  }

  @InjectTransactionManager()
  async revokeReplyAddress(
    ticket_id: string,
    actor: Actor,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    return revokeReplyAddress(managerOf(context), ticket_id, actor)
  }

  @InjectTransactionManager()
  async matchCustomer(
    ticket_id: string,
    customer_id: string,
    actor: Actor,
    @MedusaContext() context: Context = {}
  ): Promise<MatchedTickets> {
    return matchCustomer(managerOf(context), ticket_id, customer_id, actor)
  }

  @InjectTransactionManager()
  async unmatchCustomer(
    matched: MatchedTickets,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    return unmatchCustomer(managerOf(context), matched)
  }

  @InjectTransactionManager()
  async addParticipant(
    person: NewParticipant,
    actor: Actor,
    @MedusaContext() context: Context = {}
  ): Promise<ParticipantRow> {
    return addParticipant(managerOf(context), person, actor)
  }

  @InjectTransactionManager()
  async removeParticipant(
    ticket_id: string,
    id: string,
    actor: Actor,
    @MedusaContext() context: Context = {}
  ): Promise<ParticipantRow> {
    return removeParticipant(managerOf(context), ticket_id, id, actor)
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
  async saveDraft(
    ticket_id: string,
    user_id: string,
    body_html: string,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    return saveDraft(managerOf(context), ticket_id, user_id, body_html)
  }

  @InjectManager()
  async deleteDraft(
    ticket_id: string,
    user_id: string,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    return deleteDraft(managerOf(context), ticket_id, user_id)
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

  /** How many open tickets name a team, a category or an agent: what is in use is not deleted. */
  @InjectManager()
  async countTicketsWith(
    column: "team_id" | "category_id",
    id: string,
    @MedusaContext() context: Context = {}
  ): Promise<number> {
    return countTicketsWith(managerOf(context), column, id)
  }
}
