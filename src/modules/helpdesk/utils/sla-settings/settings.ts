import type { CalendarHolidayInput, CalendarWindow, SlaPolicyDTO } from "../../../../types/sla"

/** What a manager decides about a calendar. */
export interface CalendarSettings {
  name: string
  /** IANA */
  time_zone: string
  windows: CalendarWindow[]
  holidays: CalendarHolidayInput[]
}

/** What a manager decides about a policy, apart from its being the default one. */
export type PolicySettings = Omit<
  SlaPolicyDTO,
  "id" | "is_default" | "version" | "archived_at" | "created_at" | "updated_at"
>

/** A policy to be made: what is left out gets `POLICY_DEFAULTS`. */
export type NewPolicy = Pick<PolicySettings, "name" | "calendar_id" | "targets"> &
  Partial<PolicySettings> & { is_default?: boolean }

export type PolicyChanges = Partial<PolicySettings> & { is_default?: boolean }

export const POLICY_DEFAULTS = {
  warning_percents: [75],
  imminent_minutes: 15,
  breach_repeat_minutes: [],
  notify_manager_from: "breached",
  pause_on_hold: false,
  contract_types: [],
  service_kinds: [],
  category_ids: [],
  mailbox_ids: [],
} satisfies Partial<PolicySettings>
