import { useServices } from "./services"
import { useSlaPolicies } from "./sla-policies"

/** Kinds that most providers sell; those with a name of their own in `account.services.kinds`. */
const USUAL_KINDS = [
  "sip_trunk",
  "broadband",
  "fibre",
  "hosted_pbx",
  "number_block",
  "mobile",
  "hosting",
]

const distinct = (words: string[]) =>
  [...new Set(words)].sort((one, other) => one.localeCompare(other))

/** Contract types that policies are made for: one typed differently would get none of them. */
export function useKnownContractTypes(): string[] {
  const { data: policies = [] } = useSlaPolicies()
  return distinct(policies.flatMap(({ contract_types }) => contract_types))
}

/** Kinds of service in policies, at this customer and as usual. */
export function useKnownServiceKinds(customerId: string | null): string[] {
  const { data: policies = [] } = useSlaPolicies()
  const { data: services = [] } = useServices(customerId)
  return distinct([
    ...USUAL_KINDS,
    ...policies.flatMap(({ service_kinds }) => service_kinds),
    ...services.map(({ kind }) => kind),
  ])
}
