import { lockSlaSettings, readCalendar } from "../repositories/calendar-repository"
import {
  findPolicyByName,
  moveDefault,
  readPolicies,
  updatePolicy,
  type PolicyRecord,
} from "../repositories/sla-policy-repository"
import type { Manager } from "../repositories/sql"
import { freeClaims } from "../utils/sla-settings/claims"
import type { PolicySettings } from "../utils/sla-settings/settings"
import { sortTargets } from "../utils/sla-settings/snapshot"
import { takenBack } from "../utils/sla-settings/taken-back"
import { requireCalendarOf } from "./require-sound-policy"
import { defaultOf, settingsOf, type PolicyUndo } from "./write-policy"
import { writePolicyVersions } from "./write-policy-versions"

/**
 * Writes a policy as it was, and the default back; clocks get a further version. What somebody
 * changed since then stays, and so does what cannot be as it was any more. One that was deleted
 * meanwhile has nothing to take back.
 */
export async function undoPolicyChange(
  manager: Manager,
  undo: PolicyUndo,
  now: Date
): Promise<void> {
  await lockSlaSettings(manager)
  const policies = await readPolicies(manager, undo.id)
  const policy = policies.find(({ id }) => id === undo.id)
  if (!policy) {
    return
  }
  const others = policies.filter((other) => other !== policy)
  const restored = await possible(manager, policy, others, undo)
  await updatePolicy(manager, undo.id, restored)
  await giveDefaultBack(manager, undo)
  const calendar = await requireCalendarOf(manager, restored)
  await writePolicyVersions(manager, [{ ...policy, ...restored }], calendar, "policy", now)
}

/** Meanwhile a calendar may have been deleted, and another policy have got a name or a claim. */
async function possible(
  manager: Manager,
  policy: PolicyRecord,
  others: PolicyRecord[],
  undo: PolicyUndo
): Promise<PolicySettings> {
  const restored = takenBack(settingsOf(policy), undo, inOneOrder)
  const { name, calendar_id } = restored
  const isTaken = name !== policy.name && (await findPolicyByName(manager, name)) !== null
  const isThere = (await readCalendar(manager, calendar_id)) !== null
  return {
    ...restored,
    ...freeClaims(restored, others),
    name: isTaken ? policy.name : name,
    calendar_id: isThere ? calendar_id : policy.calendar_id,
  }
}

/** Unless somebody made another policy the default meanwhile, or took out the one that was. */
export async function giveDefaultBack(
  manager: Manager,
  { id, replaced_id }: Pick<PolicyUndo, "id" | "replaced_id">
): Promise<void> {
  const policies = await readPolicies(manager)
  if (defaultOf(policies) === id && policies.some((policy) => policy.id === replaced_id)) {
    await moveDefault(manager, replaced_id)
  }
}

const inOneOrder = (settings: PolicySettings): PolicySettings => ({
  ...settings,
  targets: sortTargets(settings.targets),
})
