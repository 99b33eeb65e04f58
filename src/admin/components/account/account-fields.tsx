import { Checkbox, Label, Text } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import type { AccountFlag } from "../../../types"
import { useTiers } from "../../hooks/tiers"
import { useAgentChoices } from "../../hooks/use-choices"
import { usePolicyChoices } from "../../hooks/use-known-policy"
import { useKnownContractTypes } from "../../hooks/use-known-words"
import type { AccountForm } from "../../lib/account-form"
import { SelectField, TextareaField, TextField } from "../settings/form"

interface FieldsProps {
  form: AccountForm
  onChange: (changes: Partial<AccountForm>) => void
}

/** What decides how quickly this customer is helped. */
export const PromiseFields = ({ form, onChange }: FieldsProps) => {
  const { t } = useTranslation("helpdesk")
  const { data: tiers = [] } = useTiers()
  return (
    <>
      <SelectField
        label={t("account.fields.tier")}
        hint={t("account.form.tierHint")}
        value={form.tier_id}
        onChange={(tier_id) => onChange({ tier_id })}
        noneLabel={t("account.form.tierAuto")}
        options={tiers.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField
        label={t("account.fields.contract")}
        hint={t("account.form.contractHint")}
        isOptional
        suggestions={useKnownContractTypes()}
        value={form.contract_type}
        onChange={(contract_type) => onChange({ contract_type })}
      />
      <TextField
        label={t("account.fields.contractEnds")}
        isOptional
        type="date"
        value={form.contract_ends_at}
        onChange={(contract_ends_at) => onChange({ contract_ends_at })}
      />
      <SelectField
        label={t("account.fields.policy")}
        hint={t("account.form.policyHint")}
        value={form.sla_policy_id}
        onChange={(sla_policy_id) => onChange({ sla_policy_id })}
        noneLabel={t("account.form.policyAuto")}
        options={usePolicyChoices(form.sla_policy_id)}
      />
    </>
  )
}

/** Who and how this customer is. */
export const PersonFields = ({
  form,
  onChange,
  termsError,
}: FieldsProps & { termsError?: string }) => {
  const { t } = useTranslation("helpdesk")
  const agents = useAgentChoices()
  return (
    <>
      <SelectField
        label={t("account.fields.manager")}
        value={form.account_manager_id}
        onChange={(account_manager_id) => onChange({ account_manager_id })}
        noneLabel={t("account.form.noManager")}
        options={agents}
      />
      <FlagsField flags={form.flags} onChange={(flags) => onChange({ flags })} />
      <TextareaField
        label={t("account.fields.note")}
        hint={t("account.form.noteHint")}
        isOptional
        value={form.pinned_note}
        onChange={(pinned_note) => onChange({ pinned_note })}
      />
      <div className="grid grid-cols-2 gap-4">
        <TextField
          label={t("account.fields.paymentTerms")}
          hint={t("account.form.termsHint")}
          error={termsError}
          isOptional
          type="number"
          min={0}
          value={form.payment_terms_days}
          onChange={(payment_terms_days) => onChange({ payment_terms_days })}
        />
        <TextField
          label={t("account.fields.language")}
          hint={t("account.form.languageHint")}
          isOptional
          value={form.language}
          onChange={(language) => onChange({ language })}
        />
      </div>
    </>
  )
}

const FLAGS: AccountFlag[] = ["vip", "credit_hold"]

interface FlagsFieldProps {
  flags: AccountFlag[]
  onChange: (flags: AccountFlag[]) => void
}

const FlagsField = ({ flags, onChange }: FlagsFieldProps) => {
  const { t } = useTranslation("helpdesk")
  const id = useId()
  return (
    <div role="group" aria-labelledby={id} className="flex flex-col gap-y-2">
      <Text as="span" id={id} size="small" leading="compact" weight="plus">
        {t("account.fields.flags")}
      </Text>
      <div className="flex gap-x-6">
        {FLAGS.map((flag) => (
          <span key={flag} className="flex items-center gap-x-2">
            <Checkbox
              id={`${id}-${flag}`}
              checked={flags.includes(flag)}
              onCheckedChange={(checked) =>
                onChange(checked === true ? [...flags, flag] : flags.filter((one) => one !== flag))
              }
            />
            <Label htmlFor={`${id}-${flag}`} size="small">
              {t(`account.flag.${flag}`)}
            </Label>
          </span>
        ))}
      </div>
    </div>
  )
}
