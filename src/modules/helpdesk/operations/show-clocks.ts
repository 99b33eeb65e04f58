import type { SlaClockDTO } from "../../../types"
import { loadVersions } from "../repositories/policy-version-cache"
import { readShownClocks } from "../repositories/sla-clock-repository"
import type { Manager } from "../repositories/sql"
import { toClockDTOs } from "../utils/dto/to-clock-dto"

/** Clocks of tickets as they are shown at `now`, by ticket id; two statements for any number. */
export async function showClocks(
  manager: Manager,
  ticket_ids: string[],
  now: Date
): Promise<Map<string, SlaClockDTO[]>> {
  const clocks = await readShownClocks(manager, ticket_ids)
  const version_ids = [...clocks.values()].flat().map((clock) => clock.policy_version_id)
  const versionOf = await loadVersions(manager, version_ids)
  return new Map([...clocks].map(([id, states]) => [id, toClockDTOs(states, versionOf, now)]))
}
