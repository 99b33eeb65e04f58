import type {
  BusinessCalendarDTO,
  CalendarHolidayDTO,
  CalendarWindow,
  SlaPolicyDTO,
  SlaRecalculationDTO,
  SlaTargetDTO,
} from "../../../../types/sla"
import { sortTargets } from "./snapshot"

type Stored<DTO> = {
  [Name in keyof DTO]: Name extends `${string}_at`
    ? null extends DTO[Name]
      ? Date | null
      : Date
    : DTO[Name]
}

/** A stored calendar; its JSON column has no type of its own. */
export type StoredCalendar = Omit<Stored<BusinessCalendarDTO>, "windows"> & { windows: unknown }

export const toCalendarDTO = (row: StoredCalendar): BusinessCalendarDTO => ({
  id: row.id,
  name: row.name,
  time_zone: row.time_zone,
  windows: row.windows as CalendarWindow[],
  holidays: row.holidays
    .map(({ id, date, name, is_yearly }): CalendarHolidayDTO => ({ id, date, name, is_yearly }))
    .sort((a, b) => (a.date < b.date ? -1 : 1)),
  version: row.version,
  archived_at: iso(row.archived_at),
  created_at: row.created_at.toISOString(),
  updated_at: row.updated_at.toISOString(),
})

export type StoredPolicy = Omit<Stored<SlaPolicyDTO>, JsonColumn | "version"> & {
  [Name in JsonColumn]: unknown
}
type JsonColumn = "warning_percents" | "breach_repeat_minutes"

export const toPolicyDTO = (row: StoredPolicy, version: number): SlaPolicyDTO => ({
  id: row.id,
  name: row.name,
  is_default: row.is_default,
  calendar_id: row.calendar_id,
  warning_percents: row.warning_percents as number[],
  imminent_minutes: row.imminent_minutes,
  breach_repeat_minutes: row.breach_repeat_minutes as number[],
  notify_manager_from: row.notify_manager_from,
  pause_on_hold: row.pause_on_hold,
  targets: sortTargets(row.targets as SlaTargetDTO[]),
  contract_types: row.contract_types,
  service_kinds: row.service_kinds,
  category_ids: row.category_ids,
  mailbox_ids: row.mailbox_ids,
  version,
  archived_at: iso(row.archived_at),
  created_at: row.created_at.toISOString(),
  updated_at: row.updated_at.toISOString(),
})

export const toRecalculationDTO = (row: Stored<SlaRecalculationDTO>): SlaRecalculationDTO => ({
  id: row.id,
  cause: row.cause,
  calendar_id: row.calendar_id,
  policy_ids: row.policy_ids,
  state: row.state,
  total: row.total,
  done: row.done,
  failed_tickets: row.failed_tickets,
  detail: row.detail,
  started_at: row.started_at.toISOString(),
  finished_at: iso(row.finished_at),
})

const iso = (at: Date | null): string | null => at?.toISOString() ?? null
