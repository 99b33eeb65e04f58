import { generateEntityId } from "@medusajs/framework/utils"
import type { CalendarHolidayInput } from "../../../types/sla"
import type { CalendarSettings } from "../utils/sla-settings/settings"
import { execute, insertRow, json, updateRow, type Manager } from "./sql"

export interface CalendarRecord extends CalendarSettings {
  id: string
  version: number
}

/**
 * Lets one transaction at a time write calendars and policies: what one policy may claim depends
 * on all others, and a version on policy and calendar together.
 */
export async function lockSlaSettings(manager: Manager): Promise<void> {
  await execute(manager, `SELECT pg_advisory_xact_lock(hashtext('helpdesk_sla_settings'))`)
}

export async function readCalendar(manager: Manager, id: string): Promise<CalendarRecord | null> {
  const [calendar] = await execute<CalendarRecord>(
    manager,
    `SELECT c."id", c."name", c."time_zone", c."windows", c."version",
       coalesce((SELECT json_agg(json_build_object('date', h."date", 'name', h."name",
           'is_yearly', h."is_yearly") ORDER BY h."date")
         FROM "helpdesk_calendar_holiday" h
         WHERE h."calendar_id" = c."id" AND h."deleted_at" IS NULL), '[]') AS holidays
     FROM "helpdesk_business_calendar" c WHERE c."id" = ? AND c."deleted_at" IS NULL`,
    [id]
  )
  return calendar ?? null
}

/** Whether a calendar other than `except_id` has this name. */
export async function isCalendarNameTaken(
  manager: Manager,
  name: string,
  except_id: string | null
): Promise<boolean> {
  const taken = await execute(
    manager,
    `SELECT 1 FROM "helpdesk_business_calendar"
     WHERE "name" = ? AND "id" IS DISTINCT FROM ? AND "deleted_at" IS NULL LIMIT 1`,
    [name, except_id]
  )
  return taken.length > 0
}

export async function insertCalendar(
  manager: Manager,
  { name, time_zone, windows, holidays }: CalendarSettings
): Promise<string> {
  const values = { name, time_zone, windows: json(windows) }
  const table = "helpdesk_business_calendar"
  const { id } = await insertRow<{ id: string }>(manager, table, "bcal", values)
  await replaceHolidays(manager, id, holidays)
  return id
}

export async function updateCalendar(
  manager: Manager,
  id: string,
  { name, time_zone, windows, holidays }: CalendarSettings,
  version: number
): Promise<void> {
  const values = { name, time_zone, windows: json(windows), version }
  await updateRow(manager, "helpdesk_business_calendar", id, values)
  await replaceHolidays(manager, id, holidays)
}

/** Takes a calendar out of sight, or brings it back. */
export async function hideCalendar(
  manager: Manager,
  id: string,
  is_hidden: boolean
): Promise<void> {
  await execute(
    manager,
    `UPDATE "helpdesk_business_calendar"
     SET "deleted_at" = ${is_hidden ? "clock_timestamp()" : "NULL"} WHERE "id" = ?`,
    [id]
  )
}

/** A holiday whose date stays keeps its row. */
async function replaceHolidays(
  manager: Manager,
  calendar_id: string,
  holidays: CalendarHolidayInput[]
): Promise<void> {
  const dates = holidays.map(({ date }) => date)
  const rows = holidays.map((day) => ({ ...day, id: generateEntityId(undefined, "chol") }))
  await execute(
    manager,
    `DELETE FROM "helpdesk_calendar_holiday"
     WHERE "calendar_id" = ? AND "date" <> ALL(ARRAY[?]::text[])`,
    [calendar_id, dates]
  )
  await execute(
    manager,
    `INSERT INTO "helpdesk_calendar_holiday" ("id", "calendar_id", "date", "name", "is_yearly")
     SELECT h."id", ?, h."date", h."name", coalesce(h."is_yearly", false)
     FROM json_to_recordset(?) AS h("id" text, "date" text, "name" text, "is_yearly" boolean)
     ON CONFLICT ("calendar_id", "date") WHERE "deleted_at" IS NULL
       DO UPDATE SET "name" = excluded."name", "is_yearly" = excluded."is_yearly",
         "updated_at" = clock_timestamp()
       WHERE ("helpdesk_calendar_holiday"."name", "helpdesk_calendar_holiday"."is_yearly")
         IS DISTINCT FROM (excluded."name", excluded."is_yearly")`,
    [calendar_id, json(rows)]
  )
}
