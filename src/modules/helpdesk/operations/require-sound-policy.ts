import { MedusaError } from "@medusajs/framework/utils"
import { readCalendar, type CalendarRecord } from "../repositories/calendar-repository"
import {
  findPolicyByName,
  unknownCategories,
  type PolicyRecord,
} from "../repositories/sla-policy-repository"
import type { Manager } from "../repositories/sql"
import { claimProblems } from "../utils/sla-settings/claims"
import { policyProblems } from "../utils/sla-settings/policy-problems"
import type { PolicySettings } from "../utils/sla-settings/settings"
import { definitionOf } from "../utils/sla-settings/snapshot"
import { unreachableProblems } from "../utils/sla-settings/unreachable"
import { refuseProblems } from "./refuse-problems"

/**
 * What a policy has to be before it is stored, beside the others tickets can get.
 * @param before what it was; what it names already need not be there any more
 * @returns its calendar
 * @throws MedusaError(INVALID_DATA), (DUPLICATE_ERROR) for a name or a claim another policy has
 */
export async function requireSoundPolicy(
  manager: Manager,
  next: PolicySettings,
  others: PolicyRecord[],
  before: PolicySettings | null,
  now: Date
): Promise<CalendarRecord> {
  refuseProblems(policyProblems(next))
  const added = next.category_ids.filter((id) => !before?.category_ids.includes(id))
  const unknown = await unknownCategories(manager, added)
  refuseProblems(unknown.map((id) => `There is no category with id ${id}`))
  const calendar = await requireCalendarOf(manager, next)
  refuseProblems(unreachableProblems([next], definitionOf(calendar), now))
  await refuseTaken(manager, next, others, before)
  return calendar
}

async function refuseTaken(
  manager: Manager,
  next: PolicySettings,
  others: PolicyRecord[],
  before: PolicySettings | null
): Promise<void> {
  const taken = before?.name === next.name ? null : await findPolicyByName(manager, next.name)
  const problems = [
    ...(taken
      ? [
          `There is an SLA policy "${next.name}" already${taken.is_archived ? " (archived)" : ""}. Choose another name`,
        ]
      : []),
    ...claimProblems(next, others),
  ]
  if (problems.length > 0) {
    throw new MedusaError(MedusaError.Types.DUPLICATE_ERROR, problems.join(". "))
  }
}

/** @throws MedusaError(INVALID_DATA) */
export async function requireCalendarOf(
  manager: Manager,
  { calendar_id: id }: Pick<PolicySettings, "calendar_id">
): Promise<CalendarRecord> {
  const calendar = await readCalendar(manager, id)
  if (!calendar) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `There is no calendar with id ${id}`)
  }
  return calendar
}
