import type { Context } from "@medusajs/framework/types"
import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { addNote, type NewNote } from "./operations/add-note"
import {
  addReply,
  undoReply,
  type NewReply,
  type ReplyResult,
  type ReplyUndo,
} from "./operations/add-reply"
import {
  applyDeliveries,
  cancelDeliveries,
  undoCancel,
  type CancelledDeliveries,
  type DeliveryNews,
} from "./operations/apply-deliveries"
import {
  changeTicket,
  resumeTicket,
  undoTicketChange,
  type ChangedTicket,
  type TicketUndo,
} from "./operations/change-ticket"
import { createTicket, type NewTicket } from "./operations/create-ticket"
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
import { hideWaitingAttachment } from "./repositories/attachment-repository"
import { deleteDraft, saveDraft } from "./repositories/draft-repository"
import type { Actor } from "./repositories/event-repository"
import { boundSql } from "./repositories/ingest-sql"
import type { ChangedDelivery } from "./repositories/delivery-repository"
import { managerOf } from "./repositories/sql"
import { recordSweep } from "./repositories/sweep-repository"
import { deleteTicket } from "./repositories/ticket-repository"
import { HelpdeskSlaSettingsService } from "./sla-settings-service"
import type { NoteRow, ParticipantRow, TicketRow } from "./utils/dto/rows"
import { planMembers, type TeamChanges } from "./utils/teams/plan-members"
import type { TicketChanges } from "./utils/tickets/ticket-changes"

/** The helpdesk module: every change is one transaction, an operation of `operations/`. */
export class HelpdeskModuleService extends HelpdeskSlaSettingsService {
  /** Writes what `decide` makes of a wave of mails, in one transaction; see operations/ingest-mail. */
  @InjectTransactionManager()
  async ingestMail<Plan extends IngestPlan>(
    lookup: IngestLookup,
    decide: (desk: DeskSnapshot) => Plan,
    @MedusaContext() context: Context = {}
  ): Promise<IngestedWave<Plan>> {
    return ingestMail(boundSql(context), managerOf(context), lookup, decide)
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
    return deleteTicket(managerOf(context), id)
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

  /** Notes that a sweep came to its end; `now` is that moment. */
  @InjectManager()
  async recordSweep(
    name: string,
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await recordSweep(managerOf(context), name, now)
  }

  /** Opens a ticket on hold whose time has come; null where it is no longer one. */
  @InjectTransactionManager()
  async resumeTicket(
    id: string,
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<ChangedTicket | null> {
    return resumeTicket(managerOf(context), id, now)
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
  ): Promise<CancelledDeliveries> {
    return cancelDeliveries(managerOf(context), message_ids, user_id)
  }

  @InjectTransactionManager()
  async undoCancel(
    undo: CancelledDeliveries,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    return undoCancel(managerOf(context), undo)
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
    return undoSplit(managerOf(context), undo)
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

  /** Hides a file that waits for its message; false where a message took it meanwhile. */
  @InjectManager()
  async hideWaitingAttachment(
    id: string,
    @MedusaContext() context: Context = {}
  ): Promise<boolean> {
    return hideWaitingAttachment(managerOf(context), id)
  }

  /** A team with its members; answers its id. */
  @InjectTransactionManager()
  async addTeam(
    { members = [], name = "", assignment }: TeamChanges,
    @MedusaContext() context: Context = {}
  ): Promise<string> {
    const { id } = await this.createTeams({ name, assignment }, context)
    await this.createTeamMembers(
      members.map((member) => ({ ...member, team_id: id })),
      context
    )
    return id
  }

  /**
   * Changes a team; members who stay keep their row, and with it their turn in the round robin.
   * @returns what it was, to be passed in again for taking the change back
   */
  @InjectTransactionManager()
  async changeTeam(
    id: string,
    { members, ...fields }: TeamChanges,
    @MedusaContext() context: Context = {}
  ): Promise<Required<TeamChanges>> {
    const before = await this.retrieveTeam(id, { relations: ["members"] }, context)
    await this.updateTeams({ id, ...fields }, context)
    if (members) {
      const plan = planMembers(before.members, members)
      await this.deleteTeamMembers(plan.gone, context)
      await this.updateTeamMembers(plan.staying, context)
      const joining = plan.joining.map((member) => ({ ...member, team_id: id }))
      await this.createTeamMembers(joining, context)
    }
    const previous = before.members.map(({ user_id, role }) => ({ user_id, role }))
    return { name: before.name, assignment: before.assignment, members: previous }
  }
}
