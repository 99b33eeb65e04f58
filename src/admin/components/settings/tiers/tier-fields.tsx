import { useTranslation } from "react-i18next"
import { useTiers } from "../../../hooks/tiers"
import { usePriorityChoices } from "../../../hooks/use-choices"
import { usePolicyChoices } from "../../../hooks/use-known-policy"
import { PRIORITIES } from "../../../lib/ticket-values"
import { SelectField, TextField } from "../form"
import { ColorField } from "./color-field"
import { CustomerGroupField } from "./customer-group-field"
import { isRank, type TierForm, tierOfRank } from "./tier-form"

interface Props {
  /** null for a new one */
  id: string | null
  form: TierForm
  /** whether saving was tried: errors are shown from then on */
  isChecked: boolean
  onChange: (changes: Partial<TierForm>) => void
}

/** What is wrong with a rank; one that another tier has is told at once. */
function useRankError(id: string | null, rank: string, isChecked: boolean): string | undefined {
  const { t } = useTranslation("helpdesk")
  const tiers = useTiers().data ?? []
  if (!isRank(rank)) {
    return isChecked ? t("settings.tiers.rank_error") : undefined
  }
  const other = tierOfRank(rank, tiers, id)
  return other && t("settings.tiers.rank_taken", { name: other.name })
}

export const TierFields = ({ id, form, isChecked, onChange }: Props) => {
  const { t } = useTranslation("helpdesk")
  return (
    <>
      <TextField
        label={t("fields.name")}
        value={form.name}
        error={isChecked && !form.name.trim() ? t("settings.form.required") : undefined}
        onChange={(name) => onChange({ name })}
      />
      <TextField
        type="number"
        min={0}
        label={t("settings.tiers.rank")}
        hint={t("settings.tiers.rank_hint")}
        value={form.rank}
        error={useRankError(id, form.rank, isChecked)}
        onChange={(rank) => onChange({ rank })}
      />
      <CustomerGroupField
        value={form.customer_group_id}
        onChange={(customer_group_id) => onChange({ customer_group_id })}
      />
      <SelectField
        label={t("settings.tiers.policy")}
        hint={t("settings.tiers.policy_hint")}
        isOptional
        noneLabel={t("settings.tiers.no_policy")}
        value={form.sla_policy_id}
        onChange={(sla_policy_id) => onChange({ sla_policy_id })}
        options={usePolicyChoices(form.sla_policy_id)}
      />
      <SelectField
        label={t("settings.tiers.min_priority")}
        hint={t("settings.tiers.min_priority_hint")}
        isOptional
        noneLabel={t("settings.tiers.no_min_priority")}
        value={form.min_priority}
        onChange={(value) =>
          onChange({ min_priority: PRIORITIES.find((one) => one === value) ?? null })
        }
        options={usePriorityChoices()}
      />
      <ColorField value={form.color} onChange={(color) => onChange({ color })} />
    </>
  )
}
