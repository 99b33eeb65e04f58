import { MedusaError } from "@medusajs/framework/utils"
import { lockSlaSettings } from "../repositories/calendar-repository"
import {
  isPolicyOnTickets,
  lockPolicy,
  moveDefault,
  readPolicies,
  retirePolicy,
  type Retirement,
} from "../repositories/sla-policy-repository"
import type { Manager } from "../repositories/sql"
import { giveDefaultBack } from "./undo-policy-change"
import { defaultOf, requirePolicy, type PolicyUndo } from "./write-policy"

export interface RetiredPolicy {
  id: string
  type: Retirement
  was_default: boolean
  /** nothing was left to do, nor is there anything to take back */
  was_archived: boolean
}

/**
 * Takes a policy out of every choice: archived where tickets, customers or tiers name it, deleted
 * where nothing does.
 * @param is_named_elsewhere whether another module names it
 * @throws MedusaError(NOT_ALLOWED) for the default one while there are others, (NOT_FOUND)
 */
export async function removePolicy(
  manager: Manager,
  id: string,
  is_named_elsewhere: boolean
): Promise<RetiredPolicy> {
  await lockSlaSettings(manager)
  const policies = await readPolicies(manager, id)
  const { is_default, is_archived } = requirePolicy(policies, id)
  if (is_default && policies.length > 1) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "This is the default policy, which tickets get that nothing else gives one. Make another policy the default first"
    )
  }
  if (is_archived) {
    return { id, type: "archived", was_default: false, was_archived: true }
  }
  await lockPolicy(manager, id)
  const isKept = is_named_elsewhere || (await isPolicyOnTickets(manager, id))
  const type = isKept ? "archived" : "deleted"
  await retirePolicy(manager, id, type, true)
  return { id, type, was_default: is_default, was_archived: false }
}

/** Brings a policy back, as the default where it was and no other has become it. */
export async function undoRemovePolicy(
  manager: Manager,
  { id, type, was_default, was_archived }: RetiredPolicy
): Promise<void> {
  if (was_archived) {
    return
  }
  await lockSlaSettings(manager)
  await retirePolicy(manager, id, type, false)
  if (was_default && defaultOf(await readPolicies(manager)) === null) {
    await moveDefault(manager, id)
  }
}

/** Takes a policy out again that was just made, and gives the default its place back. */
export async function undoAddPolicy(
  manager: Manager,
  { id, replaced_id }: Pick<PolicyUndo, "id" | "replaced_id">
): Promise<void> {
  await lockSlaSettings(manager)
  await giveDefaultBack(manager, { id, replaced_id })
  const type = (await isPolicyOnTickets(manager, id)) ? "archived" : "deleted"
  await retirePolicy(manager, id, type, true)
}
