import type { SlaRecalculationDTO } from "../../../types/sla"
import type { CalendarRecord } from "../repositories/calendar-repository"
import type { PolicyRecord } from "../repositories/sla-policy-repository"
import { insertVersion } from "../repositories/sla-policy-version-repository"
import {
  countOutdatedTickets,
  insertRecalculation,
} from "../repositories/sla-recalculation-repository"
import type { Manager } from "../repositories/sql"
import { countAlike, snapshotOf } from "../utils/sla-settings/snapshot"

/**
 * Writes a version of each policy that counts otherwise than its current one says, and notes the
 * work that follows where clocks wait for it: all in the transaction of the edit, so that no crash
 * leaves clocks behind.
 * @param cause what was edited
 * @returns the recalculation, null where no clock has to follow
 */
export async function writePolicyVersions(
  manager: Manager,
  policies: PolicyRecord[],
  calendar: CalendarRecord,
  cause: SlaRecalculationDTO["cause"],
  now: Date
): Promise<string | null> {
  const changed: string[] = []
  for (const policy of policies) {
    const snapshot = snapshotOf(policy, calendar)
    if (!policy.snapshot || !countAlike(policy.snapshot, snapshot)) {
      await insertVersion(manager, policy.id, policy.version + 1, snapshot)
      changed.push(policy.id)
    }
  }
  const total = changed.length > 0 ? await countOutdatedTickets(manager, changed) : 0
  if (total === 0) {
    return null
  }
  const calendar_id = cause === "calendar" ? calendar.id : null
  const work = { cause, calendar_id, policy_ids: changed, total, started_at: now }
  return insertRecalculation(manager, work)
}
