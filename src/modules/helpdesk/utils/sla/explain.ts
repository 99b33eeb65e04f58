import type { SlaChoiceDTO } from "../../../../types/sla"

/** Why a ticket has its policy, in English, as `sla_explanation` keeps it. */
export function explain({ because, name, via, reason }: SlaChoiceDTO): string {
  switch (because) {
    case "manual":
      return reason === null ? "by hand" : `by hand: ${reason}`
    case "service":
      return `service ${name} has its own policy`
    case "service_kind":
      return `service kind ${name}`
    case "account":
      return "the customer's account has its own policy"
    case "contract_type":
      return `contract type ${name}`
    case "tier":
      return `tier ${name}`
    case "group_tier":
      return `tier ${name} through customer group ${via}`
    case "category":
      return `category ${name}`
    case "mailbox":
      return `mailbox ${name}`
    case "default":
      return "default policy"
  }
}
