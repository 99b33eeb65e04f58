import { businessSecondsBetween, compileCalendar } from "../business-time"
import type { CalendarDefinition } from "../business-time/types"
import type { PolicySettings } from "./settings"

/** Further ahead no deadline is of use, and working it out only costs time. */
const FARTHEST_DAYS = 5 * 365

/**
 * Policies of which a deadline lies beyond five years of the calendar's open hours, in English;
 * empty where none.
 */
export function unreachableProblems(
  policies: PolicySettings[],
  calendar: CalendarDefinition,
  now: Date
): string[] {
  const farthest = new Date(now.getTime() + FARTHEST_DAYS * 86_400_000)
  const open = businessSecondsBetween(now, farthest, compileCalendar(calendar)) / 60
  return policies
    .filter((policy) => longestMinutes(policy) > open)
    .map(
      ({ name }) =>
        `The policy "${name}" would have deadlines more than five years away, so little is this calendar open. Shorten its targets or open the calendar longer`
    )
}

const longestMinutes = ({ targets, breach_repeat_minutes }: PolicySettings): number =>
  Math.max(...targets.map(({ minutes }) => minutes)) + Math.max(0, ...breach_repeat_minutes)
