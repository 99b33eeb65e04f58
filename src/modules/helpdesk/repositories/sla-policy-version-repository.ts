import type { ChoosablePolicy } from "../utils/sla/choose-policy"
import type { PolicySnapshot, PolicyVersion } from "../utils/sla/types"
import { execute, insertRow, json, type Manager } from "./sql"

const SELECT_VERSION = `SELECT v."id", v."policy_id", v."snapshot", v."created_at"
  FROM "helpdesk_sla_policy_version" v`

/** The driver leaves times as text. */
const toVersion = (row: PolicyVersion): PolicyVersion => ({
  ...row,
  created_at: new Date(row.created_at),
})

/** Stored versions by id, in no order. */
export async function readVersions(manager: Manager, ids: string[]): Promise<PolicyVersion[]> {
  if (ids.length === 0) {
    return []
  }
  const rows = await execute<PolicyVersion>(manager, `${SELECT_VERSION} WHERE v."id" IN (?)`, [ids])
  return rows.map(toVersion)
}

/** Later versions of the same policies, the oldest first. */
export async function readLaterVersionIds(
  manager: Manager,
  ids: string[]
): Promise<Pick<PolicyVersion, "id" | "policy_id">[]> {
  if (ids.length === 0) {
    return []
  }
  return execute(
    manager,
    `SELECT v."id", v."policy_id" FROM "helpdesk_sla_policy_version" v JOIN (
       SELECT "policy_id", min("number") AS "number" FROM "helpdesk_sla_policy_version"
       WHERE "id" IN (?) GROUP BY "policy_id"
     ) AS "known" ON v."policy_id" = "known"."policy_id" AND v."number" > "known"."number"
     ORDER BY v."number"`,
    [ids]
  )
}

/**
 * The versions tickets of these policies get now. Archived policies are included, and deleted ones:
 * a mail may be on its way to a policy nothing else named when it was deleted.
 */
export async function readCurrentVersions(
  manager: Manager,
  policy_ids: string[]
): Promise<PolicyVersion[]> {
  if (policy_ids.length === 0) {
    return []
  }
  const rows = await execute<PolicyVersion>(
    manager,
    `${SELECT_VERSION} JOIN "helpdesk_sla_policy" p ON p."current_version_id" = v."id"
     WHERE p."id" IN (?)`,
    [policy_ids]
  )
  return rows.map(toVersion)
}

/** Writes the next version of a policy and makes it the one its tickets get. */
export async function insertVersion(
  manager: Manager,
  policy_id: string,
  number: number,
  snapshot: PolicySnapshot
): Promise<PolicyVersion> {
  const version = await insertRow<PolicyVersion>(manager, "helpdesk_sla_policy_version", "slav", {
    policy_id,
    number,
    snapshot: json(snapshot),
  })
  await execute(
    manager,
    `UPDATE "helpdesk_sla_policy" SET "current_version_id" = ? WHERE "id" = ?`,
    [version.id, policy_id]
  )
  return toVersion(version)
}

/** What a choice knows about policies: those that tickets can still get. */
export async function readChoosablePolicies(manager: Manager): Promise<ChoosablePolicy[]> {
  return execute<ChoosablePolicy>(
    manager,
    `SELECT "id", "name", "is_default", "contract_types", "service_kinds", "category_ids",
       "mailbox_ids" FROM "helpdesk_sla_policy"
     WHERE "deleted_at" IS NULL AND "archived_at" IS NULL ORDER BY "id"`
  )
}
