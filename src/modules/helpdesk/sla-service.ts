import type { Context } from "@medusajs/framework/types"
import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import type { NoticeLanguage, SlaClockDTO } from "../../types"
import { applySlaChoice, type AppliedChoice, type ExpectedAsk } from "./operations/apply-sla-choice"
import {
  chooseSlaByHand,
  undoChoiceByHand,
  type SlaChoiceUndo,
} from "./operations/choose-sla-by-hand"
import { showClocks } from "./operations/show-clocks"
import { sweepClocks, type SweptBatch } from "./operations/sweep-clocks"
import { tellNextNotice, type NoticeToTell, type Telling } from "./operations/tell-notice"
import { HelpdeskReadService } from "./read-service"
import type { Actor } from "./repositories/event-repository"
import {
  readChoosablePolicies,
  readCurrentVersions,
  readVersions,
} from "./repositories/sla-policy-version-repository"
import {
  readNoticeHealth,
  type NoticeHealth,
  type NoticeResult,
} from "./repositories/sla-notice-queue"
import { managerOf, readNow } from "./repositories/sql"
import {
  listTicketsToChoose,
  readTicketSlaAsks,
  type TicketSlaAsk,
} from "./repositories/ticket-sla-repository"
import type { ChoosablePolicy } from "./utils/sla/choose-policy"
import type { PolicyVersion } from "./utils/sla/types"
import type { TicketSla } from "./utils/tickets/ticket-sla"

/** The SLA half of the helpdesk module: calendars, policies, clocks and their notices. */
export class HelpdeskSlaService extends HelpdeskReadService {
  /** Policies a ticket can get: archived ones only stay with the tickets that have them. */
  @InjectManager()
  async listChoosablePolicies(@MedusaContext() context: Context = {}): Promise<ChoosablePolicy[]> {
    return readChoosablePolicies(managerOf(context))
  }

  /** The versions tickets of these policies get now. */
  @InjectManager()
  async currentVersions(
    policy_ids: string[],
    @MedusaContext() context: Context = {}
  ): Promise<PolicyVersion[]> {
    return readCurrentVersions(managerOf(context), policy_ids)
  }

  /** Versions by id, also past ones. */
  @InjectManager()
  async versions(ids: string[], @MedusaContext() context: Context = {}): Promise<PolicyVersion[]> {
    return readVersions(managerOf(context), ids)
  }

  /** Clocks of tickets as they are shown at `now`, by ticket id. */
  @InjectManager()
  async showClocks(
    ticket_ids: string[],
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<Map<string, SlaClockDTO[]>> {
    return showClocks(managerOf(context), ticket_ids, now)
  }

  /** Tickets whose policy has to be chosen anew, the longest waiting first. */
  @InjectManager()
  async listTicketsToChoose(
    limit: number,
    @MedusaContext() context: Context = {}
  ): Promise<TicketSlaAsk[]> {
    return listTicketsToChoose(managerOf(context), limit)
  }

  /** What the policies of given tickets are chosen by, in no order. */
  @InjectManager()
  async readTicketSlaAsks(
    ticket_ids: string[],
    @MedusaContext() context: Context = {}
  ): Promise<TicketSlaAsk[]> {
    return readTicketSlaAsks(managerOf(context), ticket_ids)
  }

  /** Gives a ticket the policy chosen for it; see operations/apply-sla-choice. */
  @InjectTransactionManager()
  async applySlaChoice(
    ticket_id: string,
    sla: TicketSla | null,
    expected: ExpectedAsk | null,
    actor: Actor,
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<AppliedChoice> {
    return applySlaChoice(managerOf(context), ticket_id, sla, expected, actor, now)
  }

  /** Gives a ticket a policy by hand; `sla` is the automatic choice where one is set back. */
  @InjectTransactionManager()
  async chooseSlaByHand(
    ticket_id: string,
    sla: TicketSla | null,
    actor: Actor,
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<SlaChoiceUndo> {
    return chooseSlaByHand(managerOf(context), ticket_id, sla, actor, now)
  }

  @InjectTransactionManager()
  async undoChoiceByHand(
    undo: SlaChoiceUndo,
    actor: Actor,
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    return undoChoiceByHand(managerOf(context), undo, actor, now)
  }

  /** The time all servers agree on. */
  @InjectManager()
  async now(@MedusaContext() context: Context = {}): Promise<Date> {
    return readNow(managerOf(context))
  }

  /** Writes the notices of a batch of clocks that are due at `now`; see operations/sweep-clocks. */
  @InjectTransactionManager()
  async sweepClocks(
    now: Date,
    limit: number,
    askManagers: () => Promise<string[]>,
    @MedusaContext() context: Context = {}
  ): Promise<SweptBatch> {
    return sweepClocks(managerOf(context), now, limit, askManagers)
  }

  /** Tells one notice while holding its row; see operations/tell-notice. */
  @InjectTransactionManager()
  async tellNextNotice(
    now: Date,
    tell: (notice: NoticeToTell) => Promise<Telling>,
    @MedusaContext() context: Context = {}
  ): Promise<NoticeResult["state"] | null> {
    return tellNextNotice(managerOf(context), now, tell)
  }

  /** Where agents open the admin as the operator wrote it, without a slash at the end. */
  async adminUrl(): Promise<string | null> {
    return this.options_.admin_url?.replace(/\/+$/, "") ?? null
  }

  /** In which people of the desk are written to who have not chosen a language of their own. */
  async noticeLanguage(): Promise<NoticeLanguage> {
    return this.options_.language
  }

  /** Whether notices come out. */
  @InjectManager()
  async noticeHealth(now: Date, @MedusaContext() context: Context = {}): Promise<NoticeHealth> {
    return readNoticeHealth(managerOf(context), now)
  }
}
