import { useSlaPolicies, useSlaPolicy } from "./sla-policies"

/** The name of a policy, also of an archived one; null while it is not known. */
export function usePolicyName(id: string | null): string | null {
  const { data: policies } = useSlaPolicies()
  const listed = policies?.find((policy) => policy.id === id)
  const isElsewhere = id !== null && policies !== undefined && !listed
  const { data: archived } = useSlaPolicy(isElsewhere ? id : "")
  return id === null ? null : (listed?.name ?? archived?.name ?? null)
}
