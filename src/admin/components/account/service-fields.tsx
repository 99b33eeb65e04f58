import { useTranslation } from "react-i18next"
import type { ServiceStatus } from "../../../types"
import { usePolicyChoices } from "../../hooks/use-known-policy"
import { useKnownServiceKinds } from "../../hooks/use-known-words"
import type { ServiceForm, ServiceProblem } from "../../lib/service-form"
import { SelectField, TextField } from "../settings/form"

const STATUSES: ServiceStatus[] = ["active", "pending", "suspended", "ended"]

interface ServiceFieldsProps {
  customerId: string
  form: ServiceForm
  problems: ServiceProblem[]
  onChange: (changes: Partial<ServiceForm>) => void
}

export const ServiceFields = (props: ServiceFieldsProps) => {
  const { t } = useTranslation("helpdesk")
  const { customerId, form, problems, onChange } = props
  const error = (problem: ServiceProblem, key: string) =>
    problems.includes(problem) ? t(`account.services.${key}`) : undefined
  return (
    <>
      <TextField
        label={t("account.services.name")}
        error={error("name", "needName")}
        value={form.name}
        onChange={(name) => onChange({ name })}
      />
      <TextField
        label={t("account.services.kind")}
        hint={t("account.services.kindHint")}
        error={error("kind", "needKind")}
        suggestions={useKnownServiceKinds(customerId)}
        value={form.kind}
        onChange={(kind) => onChange({ kind })}
      />
      <SelectField
        label={t("account.services.status")}
        value={form.status}
        onChange={(status) =>
          onChange({ status: STATUSES.find((one) => one === status) ?? form.status })
        }
        options={STATUSES.map((value) => ({
          value,
          label: t(`account.services.statuses.${value}`),
        }))}
      />
      <TextField
        label={t("account.services.identifier")}
        isOptional
        value={form.identifier}
        onChange={(identifier) => onChange({ identifier })}
      />
      <div className="grid grid-cols-2 gap-4">
        <TextField
          label={t("account.services.plan")}
          isOptional
          value={form.plan}
          onChange={(plan) => onChange({ plan })}
        />
        <TextField
          label={t("account.services.site")}
          isOptional
          value={form.site}
          onChange={(site) => onChange({ site })}
        />
      </div>
      <TermsFields {...props} error={error} />
      <SelectField
        label={t("account.services.policy")}
        value={form.sla_policy_id}
        onChange={(sla_policy_id) => onChange({ sla_policy_id })}
        noneLabel={t("account.services.policyAuto")}
        options={usePolicyChoices(form.sla_policy_id)}
      />
    </>
  )
}

interface TermsFieldsProps extends ServiceFieldsProps {
  error: (problem: ServiceProblem, key: string) => string | undefined
}

/** Since when, until when, for how much. */
const TermsFields = ({ form, onChange, error }: TermsFieldsProps) => {
  const { t } = useTranslation("helpdesk")
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-6">
      <TextField
        label={t("account.services.since")}
        isOptional
        type="date"
        value={form.started_at}
        onChange={(started_at) => onChange({ started_at })}
      />
      <TextField
        label={t("account.services.renewal")}
        error={error("renews_at", "badRenewal")}
        isOptional
        type="date"
        value={form.renews_at}
        onChange={(renews_at) => onChange({ renews_at })}
      />
      <TextField
        label={t("account.services.fee")}
        isOptional
        type="number"
        min={0}
        value={form.monthly_amount}
        onChange={(monthly_amount) => onChange({ monthly_amount })}
      />
      <TextField
        label={t("account.services.currency")}
        error={error("currency_code", "needCurrency")}
        isOptional
        placeholder="EUR"
        value={form.currency_code}
        onChange={(currency_code) => onChange({ currency_code })}
      />
    </div>
  )
}
