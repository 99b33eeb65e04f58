import type { MedusaContainer } from "@medusajs/framework/types"
import { HELPDESK_MODULE } from "../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../modules/helpdesk/service"
import { raisePriority, targetOf } from "../../modules/helpdesk/utils/sla"
import {
  SLA_METRICS,
  type SlaChoiceDTO,
  type SlaMetric,
  type SlaPolicyDTO,
  type TicketPriority,
} from "../../types"
import { chooseFor } from "./load-sla-facts"
import type { SlaAsk } from "./policy-facts"

export interface SlaPreview {
  /** null where there are no policies */
  policy: SlaPolicyDTO | null
  explanation: string | null
  choice: SlaChoiceDTO | null
  /** what the ticket would start with: the customer's tier may ask for more */
  priority: TicketPriority
  /** the tier that raises the priority that was asked for, by name */
  raised_by: string | null
  /** business minutes; a metric without a target is left out */
  targets: { metric: SlaMetric; minutes: number }[]
}

/** What a ticket opened now would get, and why. */
export async function previewSla(
  container: MedusaContainer,
  ask: SlaAsk,
  wanted: TicketPriority
): Promise<SlaPreview> {
  const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const [sla] = await chooseFor(container, [ask])
  if (!sla) {
    const nothing = { policy: null, explanation: null, choice: null, raised_by: null }
    return { ...nothing, priority: wanted, targets: [] }
  }
  const { policy_id, explanation, choice, min_priority } = sla
  const priority = min_priority ? raisePriority(wanted, min_priority.value) : wanted
  const [version] = await helpdesk.currentVersions([policy_id])
  const targets = SLA_METRICS.flatMap((metric) => {
    const minutes = targetOf(version.snapshot, metric, priority)
    return minutes === null ? [] : [{ metric, minutes }]
  })
  const raised_by = min_priority && priority !== wanted ? min_priority.tier : null
  const policy = await helpdesk.showPolicy(policy_id)
  return { policy, explanation, choice, priority, raised_by, targets }
}
