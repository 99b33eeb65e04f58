import { useTranslation } from "react-i18next"
import type { SlaPolicyDTO } from "../../../../types"
import { useCategories } from "../../../hooks/categories"
import { useMailboxes } from "../../../hooks/mailboxes"

const nameOf = (list: { id: string; name: string }[] | undefined, id: string) =>
  list?.find((one) => one.id === id)?.name ?? id

/** What tickets get a policy for, in words: "Contract gold", "Category Network". */
export function usePolicyUses(): (policy: SlaPolicyDTO) => string[] {
  const { t } = useTranslation("helpdesk")
  const categories = useCategories().data
  const mailboxes = useMailboxes().data
  const text = (what: string, name: string) => t(`settings.sla_policies.used_for.${what}`, { name })
  return (policy) => [
    ...policy.service_kinds.map((kind) => text("service_kind", kind)),
    ...policy.contract_types.map((type) => text("contract_type", type)),
    ...policy.category_ids.map((id) => text("category", nameOf(categories, id))),
    ...policy.mailbox_ids.map((id) => text("mailbox", nameOf(mailboxes, id))),
    ...(policy.is_default ? [t("settings.sla_policies.used_for.default")] : []),
  ]
}
