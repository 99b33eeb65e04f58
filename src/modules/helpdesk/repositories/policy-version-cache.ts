import { MedusaError } from "@medusajs/framework/utils"
import type { PolicyVersion } from "../utils/sla/types"
import { readVersions } from "./sla-policy-version-repository"
import type { Manager } from "./sql"

/** A version never changes, so it is read once a process; the longest unused one makes room. */
const CAPACITY = 500
const known = new Map<string, PolicyVersion>()

export type VersionOf = (id: string) => PolicyVersion

/** Reads what is not known yet, in one statement. */
export async function loadVersions(manager: Manager, ids: string[]): Promise<VersionOf> {
  const wanted = new Map<string, PolicyVersion>()
  for (const id of ids) {
    const version = known.get(id)
    if (version) {
      wanted.set(id, version)
    }
  }
  const missing = [...new Set(ids)].filter((id) => !wanted.has(id))
  for (const version of await readVersions(manager, missing)) {
    wanted.set(version.id, version)
  }
  wanted.forEach(remember)
  return (id) => {
    const version = wanted.get(id)
    if (!version) {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `The policy version ${id}, which a clock counts by, is gone. Restore its row in helpdesk_sla_policy_version`
      )
    }
    return version
  }
}

function remember(version: PolicyVersion): void {
  known.delete(version.id)
  known.set(version.id, version)
  const [oldest] = known.keys()
  if (known.size > CAPACITY && oldest !== undefined) {
    known.delete(oldest)
  }
}
