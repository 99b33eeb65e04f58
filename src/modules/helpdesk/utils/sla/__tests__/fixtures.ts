import type { SlaMetric } from "../../../../../types/sla"
import type { TicketPriority } from "../../../../../types/ticket"
import {
  planClocks,
  type ClockFacts,
  type ClockPlan,
  type ClockState,
  type PolicyVersion,
} from ".."
import type { CalendarDefinition } from "../../business-time"

/** A Monday at nine o'clock. */
export const START = new Date("2026-06-01T09:00:00Z")

/** Minutes (and fractions) after START. */
export const minute = (minutes: number): Date => new Date(START.getTime() + minutes * 60_000)

const daily = (start: string, end: string): CalendarDefinition => ({
  time_zone: "UTC",
  windows: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, start, end })),
  holidays: [],
})
export const always = daily("00:00", "24:00")
export const nineToFive = daily("09:00", "17:00")

let versions = 0

interface VersionChanges {
  policy_id?: string
  calendar?: CalendarDefinition
  created_at?: Date
  targets?: [SlaMetric, number, TicketPriority?][]
  warning_percents?: number[]
  imminent_minutes?: number
  breach_repeat_minutes?: number[]
  pause_on_hold?: boolean
}

/** First response in 60 minutes, next in 120, resolution in 480, around the clock. */
export function policyVersion({
  policy_id = "policy",
  calendar = always,
  created_at = minute(-10_000),
  targets = [
    ["first_response", 60],
    ["next_response", 120],
    ["resolution", 480],
  ],
  ...changes
}: VersionChanges = {}): PolicyVersion {
  versions += 1
  return {
    id: `version-${versions}`,
    policy_id,
    created_at,
    snapshot: {
      name: "Premium",
      warning_percents: [75],
      imminent_minutes: 15,
      breach_repeat_minutes: [],
      notify_manager_from: "breached",
      pause_on_hold: false,
      calendar_id: "calendar",
      calendar_version: 1,
      calendar,
      targets: targets.map(([metric, minutes, priority = null]) => ({ metric, minutes, priority })),
      ...changes,
    },
  }
}

export const newTicket: ClockFacts = {
  status: "new",
  priority: "normal",
  created_at: START,
  first_responded_at: null,
  unanswered_since: START,
  answered_at: null,
  resolved_at: null,
  reopened_at: null,
}

/** Later versions of a version's policy, of those that were made so far, in that order. */
export const newerAmong = (
  made: Iterable<PolicyVersion>,
  { id, policy_id }: PolicyVersion
): PolicyVersion[] => {
  const ofPolicy = [...made].filter((version) => version.policy_id === policy_id)
  return ofPolicy.slice(ofPolicy.findIndex((version) => version.id === id) + 1)
}

/** A ticket whose clocks are planned anew after each change, as the helpdesk does it. */
export class Story {
  plan: ClockPlan = { clocks: [], next_due_at: null, at_risk_at: null }
  facts: ClockFacts = newTicket
  private readonly seen = new Map<string, PolicyVersion>()

  constructor(public current: PolicyVersion | null = policyVersion()) {
    this.at(0)
  }

  /** What changed, `minutes` after the ticket came. */
  at(minutes: number, changes: Partial<ClockFacts> = {}): this {
    if (this.current) {
      this.seen.set(this.current.id, this.current)
    }
    this.facts = { ...this.facts, ...changes }
    this.plan = planClocks({
      clocks: this.plan.clocks,
      facts: this.facts,
      current: this.current,
      versionOf: (id) => this.version(id),
      newerOf: (known) => newerAmong(this.seen.values(), known),
      at: minute(minutes),
    })
    return this
  }

  /** An agent's public message. */
  answered(minutes: number, changes: Partial<ClockFacts> = {}): this {
    return this.at(minutes, {
      first_responded_at: this.facts.first_responded_at ?? minute(minutes),
      answered_at: minute(minutes),
      unanswered_since: null,
      status: "pending",
      ...changes,
    })
  }

  /** A customer's message. */
  asked(minutes: number): this {
    const unanswered_since = this.facts.unanswered_since ?? minute(minutes)
    return this.at(minutes, { unanswered_since, status: "open", resolved_at: null })
  }

  /** The policy is edited, which the clocks get to know later. */
  edited(current: PolicyVersion): this {
    this.current = current
    this.seen.set(current.id, current)
    return this
  }

  follow(minutes: number, current: PolicyVersion | null): this {
    this.current = current
    return this.at(minutes)
  }

  version(id: string): PolicyVersion {
    const version = this.seen.get(id)
    if (!version) {
      throw new Error(`Nobody told the story about ${id}`)
    }
    return version
  }

  /** The latest clock of a metric. */
  clock(metric: SlaMetric): ClockState {
    const clock = this.plan.clocks.filter((candidate) => candidate.metric === metric).at(-1)
    if (!clock) {
      throw new Error(`The ticket has no ${metric} clock`)
    }
    return clock
  }

  get metrics(): SlaMetric[] {
    return this.plan.clocks.map(({ metric }) => metric)
  }
}
