import { useTranslation } from "react-i18next"
import type { SlaPolicyDTO } from "../../types"
import { useSlaPolicies, useSlaPolicy } from "./sla-policies"
import type { Choice } from "./use-choices"

/** A policy, also an archived one; null while it is not known. */
function useKnownPolicy(id: string | null): SlaPolicyDTO | null {
  const { data: policies } = useSlaPolicies()
  const listed = policies?.find((policy) => policy.id === id)
  const isElsewhere = id !== null && policies !== undefined && !listed
  const { data: archived } = useSlaPolicy(isElsewhere ? id : "")
  return id === null ? null : (listed ?? archived ?? null)
}

export const usePolicyName = (id: string | null): string | null => useKnownPolicy(id)?.name ?? null

/** Its name, and whether it is archived: such a one is never chosen any more. */
export function usePolicyLabel(id: string | null): string | null {
  const { t } = useTranslation("helpdesk")
  const policy = useKnownPolicy(id)
  return policy?.archived_at
    ? t("settings.sla_policies.archived_name", { name: policy.name })
    : (policy?.name ?? null)
}

/** Policies to choose from, and the archived one that was chosen before. */
export function usePolicyChoices(chosen: string | null): Choice[] {
  const { data: policies = [] } = useSlaPolicies()
  const label = usePolicyLabel(chosen)
  const isListed = policies.some(({ id }) => id === chosen)
  return [
    ...(chosen && label && !isListed ? [{ value: chosen, label }] : []),
    ...policies.map(({ id, name }) => ({ value: id, label: name })),
  ]
}
