import type { SlaTargetDTO } from "../../../types/sla"
import type { PolicySnapshot } from "../utils/sla/types"
import type { PolicySettings } from "../utils/sla-settings/settings"
import { execute, insertRow, json, updateRow, type Manager, type SqlValue } from "./sql"

export interface PolicyRecord extends PolicySettings {
  id: string
  is_default: boolean
  is_archived: boolean
  /** number of its current version, 0 before the first */
  version: number
  /** what its current version says */
  snapshot: PolicySnapshot | null
}

const SELECT_POLICY = `
  SELECT p."id", p."name", p."is_default", p."calendar_id", p."warning_percents",
    p."imminent_minutes", p."breach_repeat_minutes", p."notify_manager_from", p."pause_on_hold",
    p."contract_types", p."service_kinds", p."category_ids", p."mailbox_ids",
    p."archived_at" IS NOT NULL AS is_archived, coalesce(v."number", 0) AS version, v."snapshot",
    coalesce((SELECT json_agg(json_build_object('metric', s."metric", 'priority', s."priority",
        'minutes', s."minutes"))
      FROM "helpdesk_sla_target" s
      WHERE s."policy_id" = p."id" AND s."deleted_at" IS NULL), '[]') AS targets
  FROM "helpdesk_sla_policy" p
  LEFT JOIN "helpdesk_sla_policy_version" v ON v."id" = p."current_version_id"
  WHERE p."deleted_at" IS NULL`

const HAS_LIVE_CLOCKS = `EXISTS (SELECT 1 FROM "helpdesk_sla_clock" c
  WHERE c."policy_id" = p."id" AND c."is_live" AND c."deleted_at" IS NULL)`

/** Every policy a ticket can get, and one more by id whatever became of it. */
export async function readPolicies(
  manager: Manager,
  also_id: string | null = null
): Promise<PolicyRecord[]> {
  return execute<PolicyRecord>(
    manager,
    `${SELECT_POLICY} AND (p."archived_at" IS NULL OR p."id" = ?) ORDER BY p."name", p."id"`,
    [also_id]
  )
}

/** Policies whose clocks count by a calendar now: those in use, and archived ones that are waited for. */
export async function readPoliciesOfCalendar(
  manager: Manager,
  calendar_id: string
): Promise<PolicyRecord[]> {
  return execute<PolicyRecord>(
    manager,
    `${SELECT_POLICY} AND p."calendar_id" = ? AND (p."archived_at" IS NULL OR ${HAS_LIVE_CLOCKS})
     ORDER BY p."name", p."id"`,
    [calendar_id]
  )
}

/** A policy of this name, archived ones included. */
export async function findPolicyByName(
  manager: Manager,
  name: string
): Promise<{ is_archived: boolean } | null> {
  const [taken] = await execute<{ is_archived: boolean }>(
    manager,
    `SELECT "archived_at" IS NOT NULL AS is_archived FROM "helpdesk_sla_policy"
     WHERE "name" = ? AND "deleted_at" IS NULL LIMIT 1`,
    [name]
  )
  return taken ?? null
}

/** Those of the ids that are no categories. */
export async function unknownCategories(manager: Manager, ids: string[]): Promise<string[]> {
  const known = await execute<{ id: string }>(
    manager,
    `SELECT "id" FROM "helpdesk_ticket_category"
     WHERE "id" = ANY(ARRAY[?]::text[]) AND "deleted_at" IS NULL`,
    [ids]
  )
  return ids.filter((id) => !known.some((category) => category.id === id))
}

export async function insertPolicy(manager: Manager, settings: PolicySettings): Promise<string> {
  const values = columnsOf(settings)
  const table = "helpdesk_sla_policy"
  const { id } = await insertRow<{ id: string }>(manager, table, "slap", values)
  await replaceTargets(manager, id, settings.targets)
  return id
}

export async function updatePolicy(
  manager: Manager,
  id: string,
  settings: PolicySettings
): Promise<void> {
  await updateRow(manager, "helpdesk_sla_policy", id, columnsOf(settings))
  await replaceTargets(manager, id, settings.targets)
}

/**
 * Makes one policy the default; the one that was stops being it first, as there is room for one.
 * @param id null for none
 */
export async function moveDefault(manager: Manager, id: string | null): Promise<void> {
  await execute(
    manager,
    `UPDATE "helpdesk_sla_policy" SET "is_default" = false, "updated_at" = clock_timestamp()
     WHERE "is_default" AND "id" IS DISTINCT FROM ? AND "deleted_at" IS NULL`,
    [id]
  )
  await execute(
    manager,
    `UPDATE "helpdesk_sla_policy" SET "is_default" = true, "updated_at" = clock_timestamp()
     WHERE "id" = ? AND NOT "is_default" AND "deleted_at" IS NULL AND "archived_at" IS NULL`,
    [id]
  )
}

/** Whether a ticket ever had this policy. */
export async function isPolicyOnTickets(manager: Manager, id: string): Promise<boolean> {
  const [{ is_used }] = await execute<{ is_used: boolean }>(
    manager,
    `SELECT EXISTS (SELECT 1 FROM "helpdesk_ticket" WHERE "sla_policy_id" = ?)
       OR EXISTS (SELECT 1 FROM "helpdesk_sla_clock" WHERE "policy_id" = ?) AS is_used`,
    [id, id]
  )
  return is_used
}

/** Who is about to delete a policy waits here for those who are giving it to tickets. */
export async function lockPolicy(manager: Manager, id: string): Promise<void> {
  await execute(manager, `SELECT 1 FROM "helpdesk_sla_policy" WHERE "id" = ? FOR UPDATE`, [id])
}

/**
 * Policies that something names in this transaction must stay for good: whoever is about to delete
 * one waits until it ends, and one that was deleted since it was chosen is archived instead.
 */
export async function keepPolicies(manager: Manager, ids: string[]): Promise<void> {
  if (ids.length === 0) {
    return
  }
  const rows = await execute<{ id: string; is_deleted: boolean }>(
    manager,
    `SELECT "id", "deleted_at" IS NOT NULL AS "is_deleted" FROM "helpdesk_sla_policy"
     WHERE "id" IN (?) ORDER BY "id" FOR KEY SHARE`,
    [[...new Set(ids)]]
  )
  const deleted = rows.filter(({ is_deleted }) => is_deleted).map(({ id }) => id)
  if (deleted.length > 0) {
    await execute(
      manager,
      `UPDATE "helpdesk_sla_policy" SET "archived_at" = "deleted_at", "deleted_at" = NULL,
         "updated_at" = clock_timestamp() WHERE "id" IN (?) AND "deleted_at" IS NOT NULL`,
      [deleted]
    )
  }
}

export type Retirement = "archived" | "deleted"

/** Takes a policy out of every choice, or brings it back; the default place is left. */
export async function retirePolicy(
  manager: Manager,
  id: string,
  retirement: Retirement,
  is_retired: boolean
): Promise<void> {
  await execute(
    manager,
    `UPDATE "helpdesk_sla_policy" SET "is_default" = false,
       "${retirement}_at" = ${is_retired ? "clock_timestamp()" : "NULL"},
       "updated_at" = clock_timestamp() WHERE "id" = ?`,
    [id]
  )
}

const columnsOf = (settings: PolicySettings): Record<string, SqlValue> => ({
  name: settings.name,
  calendar_id: settings.calendar_id,
  warning_percents: json(settings.warning_percents),
  imminent_minutes: settings.imminent_minutes,
  breach_repeat_minutes: json(settings.breach_repeat_minutes),
  notify_manager_from: settings.notify_manager_from,
  pause_on_hold: settings.pause_on_hold,
  contract_types: settings.contract_types,
  service_kinds: settings.service_kinds,
  category_ids: settings.category_ids,
  mailbox_ids: settings.mailbox_ids,
})

async function replaceTargets(
  manager: Manager,
  policy_id: string,
  targets: SlaTargetDTO[]
): Promise<void> {
  await execute(manager, `DELETE FROM "helpdesk_sla_target" WHERE "policy_id" = ?`, [policy_id])
  for (const { metric, priority, minutes } of targets) {
    const values = { policy_id, metric, priority, minutes }
    await insertRow(manager, "helpdesk_sla_target", "slat", values)
  }
}
