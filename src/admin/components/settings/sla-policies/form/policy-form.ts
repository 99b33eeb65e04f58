import type {
  SlaMetric,
  SlaNoticeKind,
  SlaPolicyDTO,
  SlaTargetDTO,
  TicketPriority,
} from "../../../../../types"
import type { SlaPolicyBody } from "../../../../hooks/sla-policies"
import { METRICS } from "../../../../lib/sla-values"
import { durationInput, parseDuration } from "../../../../lib/target-duration"
import { PRIORITIES } from "../../../../lib/ticket-values"

export const POLICY_SECTIONS = ["general", "targets", "notices", "use"] as const
export type PolicySection = (typeof POLICY_SECTIONS)[number]

/** `all` is every priority that has no target of its own. */
export type TargetColumn = "all" | TicketPriority
export const TARGET_COLUMNS: TargetColumn[] = ["all", ...PRIORITIES]

/** Spans as they are typed: "2h 30m"; empty for none. */
export type TypedTargets = Record<SlaMetric, Record<TargetColumn, string>>

export interface PolicyForm {
  name: string
  calendar_id: string
  is_default: boolean
  targets: TypedTargets
  warning_percents: string[]
  imminent: string
  repeats: string[]
  notify_manager_from: SlaNoticeKind
  pause_on_hold: boolean
  contract_types: string[]
  service_kinds: string[]
  category_ids: string[]
  mailbox_ids: string[]
}

const typedTargets = (targets: readonly SlaTargetDTO[]): TypedTargets => {
  const of = (metric: SlaMetric, column: TargetColumn) => {
    const found = targets.find(
      (target) => target.metric === metric && (target.priority ?? "all") === column
    )
    return found ? durationInput(found.minutes) : ""
  }
  const row = (metric: SlaMetric): Record<TargetColumn, string> => ({
    all: of(metric, "all"),
    critical: of(metric, "critical"),
    high: of(metric, "high"),
    normal: of(metric, "normal"),
    low: of(metric, "low"),
  })
  return {
    first_response: row("first_response"),
    next_response: row("next_response"),
    resolution: row("resolution"),
  }
}

export const newPolicy = (calendarId: string): PolicyForm => ({
  name: "",
  calendar_id: calendarId,
  is_default: false,
  targets: typedTargets([]),
  warning_percents: ["75"],
  imminent: "15m",
  repeats: [],
  notify_manager_from: "breached",
  pause_on_hold: false,
  contract_types: [],
  service_kinds: [],
  category_ids: [],
  mailbox_ids: [],
})

export const policyForm = (policy: SlaPolicyDTO): PolicyForm => ({
  name: policy.name,
  calendar_id: policy.calendar_id,
  is_default: policy.is_default,
  targets: typedTargets(policy.targets),
  warning_percents: policy.warning_percents.map(String),
  imminent: policy.imminent_minutes > 0 ? durationInput(policy.imminent_minutes) : "",
  repeats: policy.breach_repeat_minutes.map(durationInput),
  notify_manager_from: policy.notify_manager_from,
  pause_on_hold: policy.pause_on_hold,
  contract_types: policy.contract_types,
  service_kinds: policy.service_kinds,
  category_ids: policy.category_ids,
  mailbox_ids: policy.mailbox_ids,
})

const targetsOf = (typed: TypedTargets): SlaTargetDTO[] =>
  METRICS.flatMap((metric) =>
    TARGET_COLUMNS.flatMap((column) => {
      const minutes = parseDuration(typed[metric][column])
      return minutes === null
        ? []
        : [{ metric, priority: column === "all" ? null : column, minutes }]
    })
  )

const ascending = (values: number[]) => values.sort((one, other) => one - other)

/** What the server stores of one section of a form without errors. */
export function sectionBody(form: PolicyForm, section: PolicySection): Partial<SlaPolicyBody> {
  switch (section) {
    case "general":
      return { name: form.name.trim(), calendar_id: form.calendar_id }
    case "targets":
      return { targets: targetsOf(form.targets) }
    case "notices":
      return {
        warning_percents: ascending(form.warning_percents.map(Number)),
        imminent_minutes: parseDuration(form.imminent) ?? 0,
        breach_repeat_minutes: ascending(form.repeats.map((span) => parseDuration(span) ?? 0)),
        notify_manager_from: form.notify_manager_from,
        pause_on_hold: form.pause_on_hold,
      }
    case "use":
      return {
        contract_types: form.contract_types,
        service_kinds: form.service_kinds,
        category_ids: form.category_ids,
        mailbox_ids: form.mailbox_ids,
      }
  }
}

/** A new policy; the first one becomes the default by itself, so only a wish is sent. */
export const policyBody = (form: PolicyForm): Partial<SlaPolicyBody> => ({
  ...POLICY_SECTIONS.reduce<Partial<SlaPolicyBody>>(
    (body, section) => ({ ...body, ...sectionBody(form, section) }),
    {}
  ),
  ...(form.is_default ? { is_default: true } : {}),
})
