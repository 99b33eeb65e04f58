import type { SlaMetric, SlaNoticeKind, SlaTargetDTO } from "../../../../types/sla"
import type { TicketPriority, TicketStatus } from "../../../../types/ticket"
import type { CalendarDefinition } from "../business-time/types"

/** A policy with its calendar as they were at one time; what clocks count by. */
export interface PolicySnapshot {
  name: string
  targets: SlaTargetDTO[]
  warning_percents: number[]
  imminent_minutes: number
  breach_repeat_minutes: number[]
  notify_manager_from: SlaNoticeKind
  pause_on_hold: boolean
  calendar_id: string
  calendar_version: number
  calendar: CalendarDefinition
}

/** One stored version of a policy. */
export interface PolicyVersion {
  id: string
  policy_id: string
  snapshot: PolicySnapshot
  created_at: Date
}

/**
 * A clock without its ticket. While it runs, its elapsed business time is `elapsed_seconds` plus
 * what its calendar was open since `running_since`; while it stands still, `elapsed_seconds`.
 */
export interface ClockState {
  /** null for one that is not stored yet */
  id: string | null
  metric: SlaMetric
  policy_id: string
  policy_version_id: string
  /** business minutes, null = the policy has no such target (any more) */
  target_minutes: number | null
  started_at: Date
  elapsed_seconds: number
  running_since: Date | null
  due_at: Date | null
  at_risk_at: Date | null
  /** since when it stands still; stays on a clock that stood still when it was met */
  paused_at: Date | null
  met_at: Date | null
  /** the deadline that passed; never taken back */
  breached_at: Date | null
  noticed: string[]
  next_notice_at: Date | null
  is_live: boolean
}

/** All a ticket's clocks depend on, as it stands after a change. */
export interface ClockFacts {
  status: TicketStatus
  priority: TicketPriority
  created_at: Date
  /** first public message of an agent */
  first_responded_at: Date | null
  /** oldest customer message without an answer */
  unanswered_since: Date | null
  /** latest public message of an agent */
  answered_at: Date | null
  resolved_at: Date | null
  /** when it was last taken up again after it was resolved */
  reopened_at: Date | null
}

/** The clocks of a ticket after a change, and what the inbox sorts and colours by. */
export interface ClockPlan {
  clocks: ClockState[]
  next_due_at: Date | null
  at_risk_at: Date | null
}

export interface PlannedNotice {
  kind: SlaNoticeKind
  /** `warning_75`, `imminent_15`, `breached`, `breached_60` */
  stage: string
  due_at: Date
  state: "pending" | "superseded"
}
