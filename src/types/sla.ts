import type { TicketPriority } from "./ticket"

export const SLA_METRICS = ["first_response", "next_response", "resolution"] as const
export type SlaMetric = (typeof SLA_METRICS)[number]

/** In the order of their severity. */
export const SLA_NOTICE_KINDS = ["warning", "imminent", "breached"] as const
export type SlaNoticeKind = (typeof SLA_NOTICE_KINDS)[number]

/** `superseded`: a more severe notice of the same clock was due at the same time and is sent instead. */
export const SLA_NOTICE_STATES = ["pending", "sent", "superseded", "failed"] as const
export type SlaNoticeState = (typeof SLA_NOTICE_STATES)[number]

/** Which fact about a ticket chose its policy; the first that applies wins, in this order. */
export const SLA_REASONS = [
  "manual",
  "service",
  "service_kind",
  "account",
  "contract_type",
  "tier",
  "group_tier",
  "category",
  "mailbox",
  "default",
] as const
export type SlaReason = (typeof SLA_REASONS)[number]

/** Times of a day are `HH:MM`; a window may end at `24:00`. Monday is 1. */
export interface CalendarWindow {
  weekday: number
  start: string
  end: string
}

/** `date` is `YYYY-MM-DD`; a yearly holiday falls on its month and day of every year. */
export interface CalendarHolidayInput {
  date: string
  name: string
  is_yearly?: boolean
}

export interface CalendarHolidayDTO extends Required<CalendarHolidayInput> {
  id: string
}

export interface BusinessCalendarDTO {
  id: string
  name: string
  /** IANA, e.g. Europe/Berlin */
  time_zone: string
  windows: CalendarWindow[]
  holidays: CalendarHolidayDTO[]
  /** raised by every edit that changes when it is open */
  version: number
  archived_at: string | null
  created_at: string
  updated_at: string
}

/** `priority: null` is the target of every priority that has none of its own. Business minutes. */
export interface SlaTargetDTO {
  metric: SlaMetric
  priority: TicketPriority | null
  minutes: number
}

export interface SlaPolicyDTO {
  id: string
  name: string
  is_default: boolean
  calendar_id: string
  /** share of the target that has passed when a warning is due, each 1 to 99 */
  warning_percents: number[]
  /** business minutes before the deadline; 0 = no such notice */
  imminent_minutes: number
  /** business minutes after the deadline at which the breach is told again */
  breach_repeat_minutes: number[]
  /** from which notice on the assignee's manager is told as well */
  notify_manager_from: SlaNoticeKind
  pause_on_hold: boolean
  targets: SlaTargetDTO[]
  contract_types: string[]
  service_kinds: string[]
  category_ids: string[]
  mailbox_ids: string[]
  /** of the version tickets get now; every edit that changes clocks makes a new one */
  version: number
  archived_at: string | null
  created_at: string
  updated_at: string
}

/** How many tiers, customers and services name a policy themselves; of the last two a few by name. */
export interface SlaPolicyUsesDTO {
  tiers: number
  accounts: number
  services: number
  /** customers whose account names it */
  first_accounts: { id: string; name: string }[]
  first_services: { id: string; name: string; customer: { id: string; name: string } }[]
}

/** Why a ticket has its policy; `sla_explanation` says the same in English. */
export interface SlaChoiceDTO {
  because: SlaReason
  /** what chose it: the service, contract type, tier, category ... by name */
  name: string | null
  /** the customer group a tier came through */
  via: string | null
  /** only of a choice by hand */
  reason: string | null
  user_id: string | null
}

export interface SlaClockDTO {
  metric: SlaMetric
  target_minutes: number
  started_at: string
  due_at: string | null
  paused_at: string | null
  met_at: string | null
  breached_at: string | null
  /** business seconds left, negative when overdue; null once met */
  remaining_seconds: number | null
  /** business seconds that have counted so far */
  elapsed_seconds: number
  /** from when on the deadline counts as at risk; null while it does not run */
  at_risk_at: string | null
  /** whether business time passes right now: false while paused, met or closed for the night */
  is_ticking: boolean
}

/** `failed`: the others are done, `detail` says why some are not; they are tried again and again. */
export const SLA_RECALCULATION_STATES = ["running", "finished", "failed"] as const
export type SlaRecalculationState = (typeof SLA_RECALCULATION_STATES)[number]

/** Work that follows an edit of a calendar or policy: open clocks get the new version. */
export interface SlaRecalculationDTO {
  id: string
  cause: "calendar" | "policy"
  calendar_id: string | null
  policy_ids: string[]
  state: SlaRecalculationState
  /** tickets */
  total: number
  done: number
  failed_tickets: number
  /** which tickets failed, and why; null where none did */
  detail: string | null
  started_at: string
  finished_at: string | null
}
