import { MedusaError } from "@medusajs/framework/utils"
import { lockSlaSettings } from "../repositories/calendar-repository"
import {
  insertPolicy,
  moveDefault,
  readPolicies,
  updatePolicy,
  type PolicyRecord,
} from "../repositories/sla-policy-repository"
import type { Manager } from "../repositories/sql"
import { distinctWords } from "../utils/sla"
import {
  POLICY_DEFAULTS,
  type NewPolicy,
  type PolicyChanges,
  type PolicySettings,
} from "../utils/sla-settings/settings"
import type { SettingsChange } from "../utils/sla-settings/taken-back"
import { requireSoundPolicy } from "./require-sound-policy"
import { writePolicyVersions } from "./write-policy-versions"

export interface WrittenPolicy {
  id: string
  /** the work that follows for open clocks, null where there is none */
  recalculation_id: string | null
  undo: PolicyUndo
}

/** Enough to take a change of a policy back. */
export interface PolicyUndo extends SettingsChange<PolicySettings> {
  id: string
  /** the default policy whose place it took, null where it took none */
  replaced_id: string | null
}

/**
 * Makes a policy with its first version; the very first becomes the default.
 * @throws MedusaError(INVALID_DATA) for one that cannot be, (DUPLICATE_ERROR) for a name or for
 * what chooses it that another policy has
 */
export async function addPolicy(
  manager: Manager,
  { is_default, ...input }: NewPolicy,
  now: Date
): Promise<WrittenPolicy> {
  await lockSlaSettings(manager)
  const others = await readPolicies(manager)
  const default_id = defaultOf(others)
  if (default_id === null && is_default === false) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "The first policy is the default one, which tickets get that nothing else gives a policy. Leave is_default out or set it to true"
    )
  }
  const settings = sorted({ ...POLICY_DEFAULTS, ...input })
  const calendar = await requireSoundPolicy(manager, settings, others, null, now)
  const id = await insertPolicy(manager, settings)
  const isNewDefault = is_default || default_id === null
  if (isNewDefault) {
    await moveDefault(manager, id)
  }
  const made = (await readPolicies(manager)).filter((policy) => policy.id === id)
  await writePolicyVersions(manager, made, calendar, "policy", now)
  const replaced_id = isNewDefault ? default_id : null
  const undo = { id, before: settings, written: settings, replaced_id }
  return { id, recalculation_id: null, undo }
}

/**
 * Changes a policy; lists that are named replace those it has. Where clocks count otherwise
 * afterwards, it gets a new version.
 * @throws MedusaError as `addPolicy` does, (NOT_FOUND), (NOT_ALLOWED) for an archived one
 */
export async function changePolicy(
  manager: Manager,
  id: string,
  { is_default, ...changes }: PolicyChanges,
  now: Date
): Promise<WrittenPolicy> {
  await lockSlaSettings(manager)
  const policies = await readPolicies(manager, id)
  const policy = requirePolicy(policies, id)
  refuseArchived(policy)
  if (policy.is_default && is_default === false) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "One policy is always the default one. Make another policy the default, and this one stops being it"
    )
  }
  const before = settingsOf(policy)
  const replaced_id = is_default && !policy.is_default ? defaultOf(policies) : null
  const next = sorted({ ...before, ...changes })
  const others = policies.filter((other) => other.id !== id)
  const calendar = await requireSoundPolicy(manager, next, others, before, now)
  await updatePolicy(manager, id, next)
  if (is_default) {
    await moveDefault(manager, id)
  }
  const changed = [{ ...policy, ...next }]
  const recalculation_id = await writePolicyVersions(manager, changed, calendar, "policy", now)
  return { id, recalculation_id, undo: { id, before, written: next, replaced_id } }
}

/** @throws MedusaError(NOT_FOUND) */
export function requirePolicy(policies: PolicyRecord[], id: string): PolicyRecord {
  const policy = policies.find((candidate) => candidate.id === id)
  if (!policy) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no SLA policy with id ${id}`)
  }
  return policy
}

export const defaultOf = (policies: PolicyRecord[]): string | null =>
  policies.find(({ is_default }) => is_default)?.id ?? null

function refuseArchived({ name, is_archived }: PolicyRecord): void {
  if (is_archived) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `The policy "${name}" is archived: it only stays with the tickets that have it. Make a new one instead`
    )
  }
}

/** What managers decide of a stored policy. */
export const settingsOf = ({
  id: _id,
  is_default: _default,
  is_archived: _archived,
  version: _version,
  snapshot: _snapshot,
  ...settings
}: PolicyRecord): PolicySettings => settings

/** Lists without order are stored in one, those of words without doubles. */
const sorted = (settings: PolicySettings): PolicySettings => ({
  ...settings,
  contract_types: distinctWords(settings.contract_types),
  service_kinds: distinctWords(settings.service_kinds),
  category_ids: [...new Set(settings.category_ids)],
  mailbox_ids: [...new Set(settings.mailbox_ids)],
  warning_percents: ascending(settings.warning_percents),
  breach_repeat_minutes: ascending(settings.breach_repeat_minutes),
})

const ascending = (numbers: number[]): number[] => [...numbers].sort((a, b) => a - b)
