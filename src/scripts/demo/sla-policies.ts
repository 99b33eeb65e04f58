import type { MedusaContainer } from "@medusajs/framework/types"
import { HELPDESK_MODULE } from "../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../modules/helpdesk/service"
import { SLA_METRICS, type SlaNoticeKind, type SlaTargetDTO } from "../../types/sla"
import { createSlaPolicyWorkflow } from "../../workflows/sla-policy/create-sla-policy"
import { OFFICE_HOURS, ROUND_THE_CLOCK } from "./calendars"

export const PREMIUM = "Premium"
export const BUSINESS = "Business"
export const STANDARD = "Standard"
export const SIP_TRUNK = "SIP trunk 24x7"

const HOUR = 60

/** First response, next response and resolution. */
type Hours = [number, number, number]

export interface DemoPolicy {
  name: string
  calendar: string
  hours: Hours
  /** what is critical gets these instead */
  critical?: Hours
  is_default?: boolean
  warning_percents: number[]
  breach_repeat_minutes: number[]
  notify_manager_from: SlaNoticeKind
  pause_on_hold: boolean
}

/** The default comes first: the first policy there is becomes it. */
export const policies: DemoPolicy[] = [
  {
    name: STANDARD,
    calendar: OFFICE_HOURS,
    hours: [8, 8, 72],
    critical: [4, 4, 36],
    is_default: true,
    warning_percents: [75],
    breach_repeat_minutes: [],
    notify_manager_from: "breached",
    pause_on_hold: true,
  },
  {
    name: BUSINESS,
    calendar: ROUND_THE_CLOCK,
    hours: [4, 4, 24],
    critical: [2, 2, 12],
    warning_percents: [75],
    breach_repeat_minutes: [],
    notify_manager_from: "breached",
    pause_on_hold: true,
  },
  {
    name: PREMIUM,
    calendar: ROUND_THE_CLOCK,
    hours: [2, 2, 8],
    critical: [1, 1, 4],
    warning_percents: [75],
    breach_repeat_minutes: [2 * HOUR],
    notify_manager_from: "breached",
    pause_on_hold: false,
  },
  {
    name: SIP_TRUNK,
    calendar: ROUND_THE_CLOCK,
    hours: [1, 1, 4],
    warning_percents: [75],
    breach_repeat_minutes: [HOUR],
    notify_manager_from: "imminent",
    pause_on_hold: false,
  },
]

export const targetsOf = ({ hours, critical }: DemoPolicy): SlaTargetDTO[] =>
  SLA_METRICS.flatMap((metric, i) => [
    { metric, priority: null, minutes: hours[i] * HOUR },
    ...(critical ? [{ metric, priority: "critical" as const, minutes: critical[i] * HOUR }] : []),
  ])

/** What Northwind promises; answers ids by name. */
export async function seedSlaPolicies(
  container: MedusaContainer,
  calendars: Record<string, string>
): Promise<Record<string, string>> {
  const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const known = await helpdesk.listSlaPolicies({ name: policies.map(({ name }) => name) })
  const ids = Object.fromEntries(known.map(({ id, name }) => [name, id]))
  for (const policy of policies) {
    if (ids[policy.name]) continue
    const { hours: _hours, critical: _critical, calendar, ...settings } = policy
    const { result } = await createSlaPolicyWorkflow(container).run({
      input: { ...settings, calendar_id: calendars[calendar], targets: targetsOf(policy) },
    })
    ids[policy.name] = result
  }
  return ids
}
