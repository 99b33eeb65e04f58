import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useCategories } from "../../../../hooks/categories"
import { useMailboxes } from "../../../../hooks/mailboxes"
import { useKnownServiceKinds } from "../../../../hooks/use-known-words"
import { ListField, MultiComboboxField } from "../../form"
import { categoryTree } from "../../categories/category-tree"
import type { FieldsProps } from "./fields-props"

/** What makes a ticket get this policy, besides customers, services and tiers that name it. */
export const UseFields = ({ form, onChange }: FieldsProps) => {
  const { t } = useTranslation("helpdesk")
  const categories = categoryTree(useCategories().data ?? [])
  const mailboxes = useMailboxes().data ?? []
  return (
    <>
      <Text size="small" className="text-ui-fg-subtle">
        {t("settings.sla_policies.hints.use")}
      </Text>
      <ListField
        label={t("settings.sla_policies.fields.contract_types")}
        hint={t("settings.sla_policies.hints.contract_types")}
        isOptional
        values={form.contract_types}
        onChange={(contract_types) => onChange({ contract_types })}
      />
      <ListField
        label={t("settings.sla_policies.fields.service_kinds")}
        hint={t("settings.sla_policies.hints.service_kinds")}
        isOptional
        suggestions={useKnownServiceKinds(null)}
        values={form.service_kinds}
        onChange={(service_kinds) => onChange({ service_kinds })}
      />
      <MultiComboboxField
        label={t("settings.sla_policies.fields.categories")}
        hint={t("settings.sla_policies.hints.categories")}
        isOptional
        values={form.category_ids}
        onChange={(category_ids) => onChange({ category_ids })}
        options={categories.map(({ category }) => ({ value: category.id, label: category.name }))}
      />
      <MultiComboboxField
        label={t("settings.sla_policies.fields.mailboxes")}
        hint={t("settings.sla_policies.hints.mailboxes")}
        isOptional
        values={form.mailbox_ids}
        onChange={(mailbox_ids) => onChange({ mailbox_ids })}
        options={mailboxes.map(({ id, name, address }) => ({
          value: id,
          label: `${name} · ${address}`,
        }))}
      />
    </>
  )
}
