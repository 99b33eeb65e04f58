import {
  SLA_METRICS,
  type CalendarHolidayInput,
  type CalendarWindow,
  type SlaTargetDTO,
} from "../../../../types/sla"
import { TICKET_PRIORITIES } from "../../../../types/ticket"
import type { CalendarDefinition } from "../business-time/types"
import type { PolicySnapshot } from "../sla/types"
import type { PolicySettings } from "./settings"

interface Opening {
  time_zone: string
  windows: CalendarWindow[]
  holidays: Pick<CalendarHolidayInput, "date" | "is_yearly">[]
}

/** What a calendar's opening depends on, in one order: the names of its holidays do not count. */
export const definitionOf = ({ time_zone, windows, holidays }: Opening): CalendarDefinition => ({
  time_zone,
  windows: windows
    .map(({ weekday, start, end }) => ({ weekday, start, end }))
    .sort((a, b) => a.weekday - b.weekday || compare(a.start, b.start)),
  holidays: holidays
    .map(({ date, is_yearly = false }) => ({ date, is_yearly }))
    .sort((a, b) => compare(a.date, b.date)),
})

/** A policy and its calendar as clocks count by them from now on. */
export const snapshotOf = (
  policy: PolicySettings,
  calendar: Opening & { version: number }
): PolicySnapshot => ({
  name: policy.name,
  targets: sortTargets(policy.targets),
  warning_percents: policy.warning_percents,
  imminent_minutes: policy.imminent_minutes,
  breach_repeat_minutes: policy.breach_repeat_minutes,
  notify_manager_from: policy.notify_manager_from,
  pause_on_hold: policy.pause_on_hold,
  calendar_id: policy.calendar_id,
  calendar_version: calendar.version,
  calendar: definitionOf(calendar),
})

/** Whether clocks count alike by both: what is merely called differently changes no clock. */
export const countAlike = (a: PolicySnapshot, b: PolicySnapshot): boolean =>
  essenceOf(a) === essenceOf(b)

/** Whether two calendars are open at the same times. */
export const openAlike = (a: Opening, b: Opening): boolean =>
  JSON.stringify(definitionOf(a)) === JSON.stringify(definitionOf(b))

/** By metric, the target for every priority before those for single ones. */
export const sortTargets = (targets: SlaTargetDTO[]): SlaTargetDTO[] =>
  targets
    .map(({ metric, priority, minutes }) => ({ metric, priority, minutes }))
    .sort((a, b) => metricRank(a) - metricRank(b) || priorityRank(a) - priorityRank(b))

/** In one order: PostgreSQL's jsonb sorts keys as it likes. */
const essenceOf = (snapshot: PolicySnapshot): string =>
  JSON.stringify([
    sortTargets(snapshot.targets),
    snapshot.warning_percents,
    snapshot.imminent_minutes,
    snapshot.breach_repeat_minutes,
    snapshot.notify_manager_from,
    snapshot.pause_on_hold,
    snapshot.calendar_id,
    definitionOf(snapshot.calendar),
  ])

const metricRank = ({ metric }: SlaTargetDTO): number => SLA_METRICS.indexOf(metric)

const priorityRank = ({ priority }: SlaTargetDTO): number =>
  priority === null ? -1 : TICKET_PRIORITIES.indexOf(priority)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
