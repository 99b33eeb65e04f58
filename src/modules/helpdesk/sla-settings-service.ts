import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
} from "@medusajs/framework/utils"
import type { BusinessCalendarDTO, CalendarHolidayInput, SlaPolicyDTO } from "../../types"
import { finishRecalculations, type FailedTicket } from "./operations/finish-recalculations"
import { recalculateClocks } from "./operations/recalculate-clocks"
import {
  removePolicy,
  undoAddPolicy,
  undoRemovePolicy,
  type RetiredPolicy,
} from "./operations/retire-policy"
import {
  addCalendar,
  changeCalendar,
  importHolidays,
  removeCalendar,
  restoreCalendar,
  undoCalendarChange,
  type CalendarUndo,
  type ChangedCalendar,
} from "./operations/write-calendar"
import { undoPolicyChange } from "./operations/undo-policy-change"
import {
  addPolicy,
  changePolicy,
  type PolicyUndo,
  type WrittenPolicy,
} from "./operations/write-policy"
import { keepPolicies } from "./repositories/sla-policy-repository"
import { listOutdatedTickets } from "./repositories/sla-recalculation-repository"
import { managerOf } from "./repositories/sql"
import { HelpdeskSlaService } from "./sla-service"
import { compileCalendar, dueAt } from "./utils/business-time"
import type { CalendarSettings, NewPolicy, PolicyChanges } from "./utils/sla-settings/settings"
import { definitionOf } from "./utils/sla-settings/snapshot"
import { toCalendarDTO, toPolicyDTO, type StoredPolicy } from "./utils/sla-settings/to-dto"

/** A page of a list that menus show as a whole. */
export interface SettingsPage {
  order: Record<string, string>
  take: number
  skip: number
}

/** What managers decide about SLA: calendars and policies, and the work their edits leave behind. */
export class HelpdeskSlaSettingsService extends HelpdeskSlaService {
  /**
   * A calendar as it is shown.
   * @throws MedusaError(NOT_FOUND)
   */
  @InjectManager()
  async showCalendar(
    id: string,
    @MedusaContext() context: Context = {}
  ): Promise<BusinessCalendarDTO> {
    return toCalendarDTO(
      await this.retrieveBusinessCalendar(id, { relations: ["holidays"] }, context)
    )
  }

  /** A page of all calendars, and how many there are. */
  @InjectManager()
  async showCalendars(
    page: SettingsPage,
    @MedusaContext() context: Context = {}
  ): Promise<[BusinessCalendarDTO[], number]> {
    const config = { ...page, relations: ["holidays"] }
    const [rows, count] = await this.listAndCountBusinessCalendars({}, config, context)
    return [rows.map(toCalendarDTO), count]
  }

  /**
   * When so many business minutes will have passed.
   * @throws MedusaError(NOT_FOUND), (INVALID_DATA) beyond ten years
   */
  @InjectManager()
  async dueAt(
    calendar_id: string,
    start: Date,
    minutes: number,
    @MedusaContext() context: Context = {}
  ): Promise<Date> {
    const calendar = compileCalendar(definitionOf(await this.showCalendar(calendar_id, context)))
    try {
      return dueAt(start, minutes, calendar)
    } catch (error) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, (error as Error).message)
    }
  }

  /**
   * A policy as it is shown, archived ones included.
   * @throws MedusaError(NOT_FOUND)
   */
  @InjectManager()
  async showPolicy(id: string, @MedusaContext() context: Context = {}): Promise<SlaPolicyDTO> {
    const policy = await this.retrieveSlaPolicy(id, { relations: ["targets"] }, context)
    return (await this.presentPolicies_([policy], context))[0]
  }

  /** A page of the policies tickets can get, and how many there are. */
  @InjectManager()
  async showPolicies(
    page: SettingsPage,
    @MedusaContext() context: Context = {}
  ): Promise<[SlaPolicyDTO[], number]> {
    const config = { ...page, relations: ["targets"] }
    const [rows, count] = await this.listAndCountSlaPolicies({ archived_at: null }, config, context)
    return [await this.presentPolicies_(rows, context), count]
  }

  /** Answers the new calendar's id. Throws as operations/write-calendar says, like the next ones. */
  @InjectTransactionManager()
  async addCalendar(
    settings: CalendarSettings,
    @MedusaContext() context: Context = {}
  ): Promise<string> {
    return addCalendar(managerOf(context), settings)
  }

  @InjectTransactionManager()
  async changeCalendar(
    id: string,
    changes: Partial<CalendarSettings>,
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<ChangedCalendar> {
    return changeCalendar(managerOf(context), id, changes, now)
  }

  @InjectTransactionManager()
  async undoCalendarChange(
    undo: CalendarUndo,
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    return undoCalendarChange(managerOf(context), undo, now)
  }

  @InjectTransactionManager()
  async importHolidays(
    id: string,
    holidays: CalendarHolidayInput[],
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<ChangedCalendar & { added: number; kept: number }> {
    return importHolidays(managerOf(context), id, holidays, now)
  }

  @InjectTransactionManager()
  async removeCalendar(id: string, @MedusaContext() context: Context = {}): Promise<void> {
    return removeCalendar(managerOf(context), id)
  }

  @InjectTransactionManager()
  async restoreCalendar(id: string, @MedusaContext() context: Context = {}): Promise<void> {
    return restoreCalendar(managerOf(context), id)
  }

  /** Throws as operations/write-policy says, like the next one. */
  @InjectTransactionManager()
  async addPolicy(
    input: NewPolicy,
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<WrittenPolicy> {
    return addPolicy(managerOf(context), input, now)
  }

  @InjectTransactionManager()
  async changePolicy(
    id: string,
    changes: PolicyChanges,
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<WrittenPolicy> {
    return changePolicy(managerOf(context), id, changes, now)
  }

  @InjectTransactionManager()
  async undoAddPolicy(undo: PolicyUndo, @MedusaContext() context: Context = {}): Promise<void> {
    return undoAddPolicy(managerOf(context), undo)
  }

  @InjectTransactionManager()
  async undoPolicyChange(
    undo: PolicyUndo,
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    return undoPolicyChange(managerOf(context), undo, now)
  }

  /** Archives a policy that something names, deletes any other; see operations/retire-policy. */
  @InjectTransactionManager()
  async removePolicy(
    id: string,
    is_named_elsewhere: boolean,
    @MedusaContext() context: Context = {}
  ): Promise<RetiredPolicy> {
    return removePolicy(managerOf(context), id, is_named_elsewhere)
  }

  /** Archives a policy that was deleted while somebody began to name it. */
  @InjectTransactionManager()
  async keepPolicy(id: string, @MedusaContext() context: Context = {}): Promise<void> {
    return keepPolicies(managerOf(context), [id])
  }

  @InjectTransactionManager()
  async undoRemovePolicy(
    retired: RetiredPolicy,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    return undoRemovePolicy(managerOf(context), retired)
  }

  /** Some tickets whose clocks count by a version that is no longer current. */
  @InjectManager()
  async listOutdatedTickets(
    limit: number,
    @MedusaContext() context: Context = {}
  ): Promise<string[]> {
    return listOutdatedTickets(managerOf(context), limit)
  }

  /** One batch of a recalculation; see operations/recalculate-clocks. */
  @InjectTransactionManager()
  async recalculateClocks(
    candidates: string[],
    limit: number,
    at: Date,
    @MedusaContext() context: Context = {}
  ): Promise<string[]> {
    return recalculateClocks(managerOf(context), candidates, limit, at)
  }

  /** Ends recalculations only tickets that failed wait for; see operations/finish-recalculations. */
  @InjectTransactionManager()
  async finishRecalculations(
    failures: FailedTicket[],
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    return finishRecalculations(managerOf(context), failures, now)
  }

  private async presentPolicies_(
    policies: (StoredPolicy & { current_version_id: string | null })[],
    context: Context
  ): Promise<SlaPolicyDTO[]> {
    const ids = policies.flatMap(({ current_version_id }) => current_version_id ?? [])
    const config = { select: ["id", "number"], take: null }
    const versions = await this.listSlaPolicyVersions({ id: ids }, config, context)
    const numbers = new Map(versions.map(({ id, number }) => [id, number]))
    return policies.map((policy) =>
      toPolicyDTO(policy, numbers.get(policy.current_version_id ?? "") ?? 0)
    )
  }
}
