import type { Context } from "@medusajs/framework/types"
import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { HelpdeskConversationService } from "./conversation-service"
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
import { matchCustomer, unmatchCustomer, type MatchedTickets } from "./operations/ticket-actions"
import type { Actor } from "./repositories/event-repository"
import { boundSql } from "./repositories/ingest-sql"
import { managerOf } from "./repositories/sql"
import { recordSweep } from "./repositories/sweep-repository"
import { deleteTicket } from "./repositories/ticket-repository"
import type { TicketRow } from "./utils/dto/rows"
import { planMembers, type TeamChanges } from "./utils/teams/plan-members"
import type { TicketChanges } from "./utils/tickets/ticket-changes"

/**
 * The helpdesk module: tickets and teams here, the rest in the classes below it. Every change is one
 * transaction, an operation of `operations/`.
 */
export class HelpdeskModuleService extends HelpdeskConversationService {
  private isStopping_ = false

  /** Medusa calls this before it closes the database. */
  readonly __hooks = {
    onApplicationPrepareShutdown: async () => {
      this.isStopping_ = true
    },
  }

  /** Whether work that takes one piece after the other should leave the rest to the next start. */
  async isStopping(): Promise<boolean> {
    return this.isStopping_
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
