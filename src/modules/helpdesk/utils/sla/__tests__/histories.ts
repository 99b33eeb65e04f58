import fc from "fast-check"
import type { SlaMetric } from "../../../../../types/sla"
import { TICKET_PRIORITIES, type TicketPriority } from "../../../../../types/ticket"
import type { PolicyVersion } from ".."
import type { ModelPolicy } from "./clock-model"
import { always, minute, nineToFive, policyVersion } from "./fixtures"
import type { Change } from "./ticket-model"

/** A policy by chance, for the code as well as for the model. */
export interface Terms {
  policy_id: string
  isOpenAlways: boolean
  pausesOnHold: boolean
  /** minutes of each metric: for all priorities, and for `high` */
  minutes: Record<SlaMetric, { all: number | null; high: number | null }>
}

/** `share` of the time since the last change had passed when the policy was edited. */
interface Edit {
  terms: Terms
  share: number
}

export type Step =
  | Change
  | { type: "follow"; terms: Terms }
  | { type: "edit"; edits: Edit[] }
  | { type: "drop" }
  | { type: "sweep" }

const METRICS: SlaMetric[] = ["first_response", "next_response", "resolution"]

const target = fc.option(fc.integer({ min: 1, max: 500 }), { freq: 6 })
const ofMetric = fc.record({ all: target, high: target })

export const terms: fc.Arbitrary<Terms> = fc.record({
  policy_id: fc.constantFrom("basic", "premium"),
  isOpenAlways: fc.boolean(),
  pausesOnHold: fc.boolean(),
  minutes: fc.record({ first_response: ofMetric, next_response: ofMetric, resolution: ofMetric }),
})

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Step>({ type: "ask" }) },
  { weight: 3, arbitrary: fc.constant<Step>({ type: "take_back" }) },
  { weight: 3, arbitrary: fc.constant<Step>({ type: "sweep" }) },
  { weight: 1, arbitrary: fc.constant<Step>({ type: "drop" }) },
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant("answer" as const),
      status: fc.constantFrom("pending", "open", "resolved", "on_hold"),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant("status" as const),
      status: fc.constantFrom("open", "pending", "on_hold", "resolved", "closed", "spam"),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("priority" as const),
      priority: fc.constantFrom(...TICKET_PRIORITIES),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant("follow" as const), terms }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant("edit" as const),
      edits: fc.array(fc.record({ terms, share: fc.double({ min: 0, max: 1, noNaN: true }) }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
  }
)

/** `gap` in minutes before each step. */
export const history = fc.array(fc.record({ gap: fc.integer({ min: 1, max: 300 }), step }), {
  minLength: 1,
  maxLength: 9,
})

export const modelOf = (agreed: Terms): ModelPolicy => ({
  open: agreed.isOpenAlways ? [0, 24] : [9, 17],
  pausesOnHold: agreed.pausesOnHold,
  target: (metric, priority) => {
    const { all, high } = agreed.minutes[metric]
    return priority === "high" ? (high ?? all) : all
  },
})

export function versionOf(agreed: Terms, createdAt: number): PolicyVersion {
  const targets = METRICS.flatMap((metric): [SlaMetric, number, TicketPriority?][] => {
    const { all, high } = agreed.minutes[metric]
    return [
      ...(all === null ? [] : [[metric, all] as [SlaMetric, number]]),
      ...(high === null ? [] : [[metric, high, "high"] as [SlaMetric, number, TicketPriority]]),
    ]
  })
  return policyVersion({
    policy_id: agreed.policy_id,
    created_at: minute(createdAt),
    calendar: agreed.isOpenAlways ? always : nineToFive,
    pause_on_hold: agreed.pausesOnHold,
    targets,
    breach_repeat_minutes: [30],
  })
}

/** Whether two policies differ in what runs at all, not only in how it counts. */
export const runsDifferently = (
  a: ModelPolicy,
  b: ModelPolicy,
  priority: TicketPriority
): boolean =>
  a.pausesOnHold !== b.pausesOnHold ||
  METRICS.some(
    (metric) => (a.target(metric, priority) === null) !== (b.target(metric, priority) === null)
  )
