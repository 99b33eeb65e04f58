import type { Context } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import { HelpdeskReadService } from "./read-service"
import {
  readChoosablePolicies,
  readCurrentVersions,
  readVersions,
} from "./repositories/sla-policy-version-repository"
import { managerOf } from "./repositories/sql"
import type { ChoosablePolicy } from "./utils/sla/choose-policy"
import type { PolicyVersion } from "./utils/sla/types"

/** The SLA half of the helpdesk module: calendars, policies, clocks and their notices. */
export class HelpdeskSlaService extends HelpdeskReadService {
  /** Policies a ticket can get: archived ones only stay with the tickets that have them. */
  @InjectManager()
  async listChoosablePolicies(@MedusaContext() context: Context = {}): Promise<ChoosablePolicy[]> {
    return readChoosablePolicies(managerOf(context))
  }

  /** The versions tickets of these policies get now. */
  @InjectManager()
  async currentVersions(
    policy_ids: string[],
    @MedusaContext() context: Context = {}
  ): Promise<PolicyVersion[]> {
    return readCurrentVersions(managerOf(context), policy_ids)
  }

  /** Versions by id, also past ones. */
  @InjectManager()
  async versions(ids: string[], @MedusaContext() context: Context = {}): Promise<PolicyVersion[]> {
    return readVersions(managerOf(context), ids)
  }
}
