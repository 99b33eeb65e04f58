import { MedusaError } from "@medusajs/framework/utils"
import type { CalendarHolidayInput } from "../../../types/sla"
import {
  hideCalendar,
  insertCalendar,
  isCalendarNameTaken,
  lockSlaSettings,
  readCalendar,
  updateCalendar,
  type CalendarRecord,
} from "../repositories/calendar-repository"
import { readPolicies, readPoliciesOfCalendar } from "../repositories/sla-policy-repository"
import type { Manager } from "../repositories/sql"
import { describeProblem, validateCalendar } from "../utils/business-time"
import { missingHolidays } from "../utils/sla-settings/missing-holidays"
import type { CalendarSettings } from "../utils/sla-settings/settings"
import { definitionOf, openAlike } from "../utils/sla-settings/snapshot"
import { takenBack, type SettingsChange } from "../utils/sla-settings/taken-back"
import { unreachableProblems } from "../utils/sla-settings/unreachable"
import { refuseProblems } from "./refuse-problems"
import { writePolicyVersions } from "./write-policy-versions"

export interface ChangedCalendar {
  id: string
  /** enough to take the change back */
  undo: CalendarUndo
  /** the work that follows for open clocks, null where there is none */
  recalculation_id: string | null
}

export interface CalendarUndo extends SettingsChange<CalendarSettings> {
  id: string
}

/**
 * Makes a calendar; answers its id.
 * @throws MedusaError(INVALID_DATA) for one that cannot be, (DUPLICATE_ERROR) for a taken name
 */
export async function addCalendar(manager: Manager, settings: CalendarSettings): Promise<string> {
  await lockSlaSettings(manager)
  await refuseUnsound(manager, settings, null)
  return insertCalendar(manager, settings)
}

/**
 * Changes a calendar; windows and holidays that are named replace those it has. Where it opens
 * otherwise afterwards, its policies get new versions.
 * @throws MedusaError as `addCalendar` does, (NOT_FOUND)
 */
export async function changeCalendar(
  manager: Manager,
  id: string,
  changes: Partial<CalendarSettings>,
  now: Date
): Promise<ChangedCalendar> {
  await lockSlaSettings(manager)
  return write(manager, await requireCalendar(manager, id), changes, now)
}

/**
 * Writes a calendar as it was; what somebody changed since then stays, and so does a name whose
 * former one another calendar has got. One that was deleted meanwhile has nothing to take back.
 */
export async function undoCalendarChange(
  manager: Manager,
  undo: CalendarUndo,
  now: Date
): Promise<void> {
  await lockSlaSettings(manager)
  const calendar = await readCalendar(manager, undo.id)
  if (!calendar) {
    return
  }
  const restored = takenBack(settingsOf(calendar), undo, inOneOrder)
  const isTaken = await isCalendarNameTaken(manager, restored.name, undo.id)
  const name = isTaken ? calendar.name : restored.name
  await write(manager, calendar, { ...restored, name }, now)
}

/** Adds holidays; one on a date that is free already is kept as it is. */
export async function importHolidays(
  manager: Manager,
  id: string,
  holidays: CalendarHolidayInput[],
  now: Date
): Promise<ChangedCalendar & { added: number; kept: number }> {
  await lockSlaSettings(manager)
  const calendar = await requireCalendar(manager, id)
  const missing = missingHolidays(calendar.holidays, holidays)
  const all = [...calendar.holidays, ...missing]
  const changed = await write(manager, calendar, { holidays: all }, now)
  return { ...changed, added: missing.length, kept: holidays.length - missing.length }
}

/**
 * Deletes a calendar. Past versions of policies keep a copy of their own.
 * @throws MedusaError(NOT_ALLOWED) while policies use it, (NOT_FOUND)
 */
export async function removeCalendar(manager: Manager, id: string): Promise<void> {
  await lockSlaSettings(manager)
  await requireCalendar(manager, id)
  const users = (await readPolicies(manager)).filter(({ calendar_id }) => calendar_id === id)
  if (users.length > 0) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `These policies count by this calendar: ${users.map(({ name }) => name).join(", ")}. Give them another one first`
    )
  }
  await hideCalendar(manager, id, true)
}

/** Brings a deleted calendar back. */
export async function restoreCalendar(manager: Manager, id: string): Promise<void> {
  await lockSlaSettings(manager)
  await hideCalendar(manager, id, false)
}

/** @throws MedusaError(NOT_FOUND) */
async function requireCalendar(manager: Manager, id: string): Promise<CalendarRecord> {
  const calendar = await readCalendar(manager, id)
  if (!calendar) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no calendar with id ${id}`)
  }
  return calendar
}

async function write(
  manager: Manager,
  calendar: CalendarRecord,
  changes: Partial<CalendarSettings>,
  now: Date
): Promise<ChangedCalendar> {
  const { id, version } = calendar
  const before = settingsOf(calendar)
  const settings = { ...before, ...changes }
  const undo = { id, before, written: settings }
  await refuseUnsound(manager, settings, id)
  const isSame = openAlike(before, settings)
  const next = { ...settings, id, version: isSame ? version : version + 1 }
  await updateCalendar(manager, id, settings, next.version)
  if (isSame) {
    return { id, undo, recalculation_id: null }
  }
  const policies = await readPoliciesOfCalendar(manager, id)
  refuseProblems(unreachableProblems(policies, definitionOf(next), now))
  const recalculation_id = await writePolicyVersions(manager, policies, next, "calendar", now)
  return { id, undo, recalculation_id }
}

async function refuseUnsound(
  manager: Manager,
  settings: CalendarSettings,
  id: string | null
): Promise<void> {
  refuseProblems(validateCalendar(definitionOf(settings)).map(describeProblem))
  if (await isCalendarNameTaken(manager, settings.name, id)) {
    throw new MedusaError(
      MedusaError.Types.DUPLICATE_ERROR,
      `There is a calendar "${settings.name}" already. Choose another name`
    )
  }
}

const settingsOf = ({ name, time_zone, windows, holidays }: CalendarRecord): CalendarSettings => ({
  name,
  time_zone,
  windows,
  holidays,
})

const inOneOrder = ({ holidays, ...settings }: CalendarSettings): CalendarSettings => ({
  ...settings,
  windows: definitionOf({ ...settings, holidays }).windows,
  holidays: holidays
    .map(({ date, name, is_yearly = false }) => ({ date, name, is_yearly }))
    .sort((a, b) => (a.date < b.date ? -1 : 1)),
})
