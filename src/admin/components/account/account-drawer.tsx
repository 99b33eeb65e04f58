import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { CustomerAccountDTO } from "../../../types"
import { useUpdateAccount } from "../../hooks/accounts"
import { accountForm, type AccountForm, toAccountChanges } from "../../lib/account-form"
import { changesBetween } from "../../lib/changes-between"
import { messageOf } from "../../lib/client"
import { FormDrawer } from "../form-drawer"
import { ListField } from "../settings/form"
import { PersonFields, PromiseFields } from "./account-fields"

interface AccountDrawerProps {
  account: CustomerAccountDTO
  onClose: () => void
}

export const AccountDrawer = ({ account, onClose }: AccountDrawerProps) => {
  const { t } = useTranslation("helpdesk")
  const [initial] = useState(() => accountForm(account))
  const [form, setForm] = useState(initial)
  const [isChecked, setIsChecked] = useState(false)
  const update = useUpdateAccount(account.customer_id)
  const change = (changes: Partial<AccountForm>) => setForm((old) => ({ ...old, ...changes }))
  const hasBadTerms = !/^\d{0,3}$/.test(form.payment_terms_days)

  const submit = () => {
    setIsChecked(true)
    if (hasBadTerms) {
      return
    }
    update.mutate(changesBetween(toAccountChanges(initial), toAccountChanges(form)), {
      onSuccess: () => {
        toast.success(t("account.saved"))
        onClose()
      },
      onError: (error) => toast.error(t("settings.not_saved"), { description: messageOf(error) }),
    })
  }

  return (
    <FormDrawer
      title={t("account.edit")}
      hint={t("account.editHint")}
      submitLabel={t("actions.save")}
      isDirty={form !== initial}
      isSaving={update.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <PromiseFields form={form} onChange={change} />
      <PersonFields
        form={form}
        onChange={change}
        termsError={isChecked && hasBadTerms ? t("account.form.badTerms") : undefined}
      />
      <ListField
        label={t("account.fields.emails")}
        hint={t("account.form.emailsHint")}
        isOptional
        values={form.extra_emails}
        onChange={(extra_emails) => change({ extra_emails })}
        placeholder="name@example.com"
      />
      <ListField
        label={t("account.fields.domains")}
        hint={t("account.form.domainsHint")}
        isOptional
        values={form.domains}
        onChange={(domains) => change({ domains })}
        placeholder="example.com"
      />
    </FormDrawer>
  )
}
