import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { SlaPolicyDTO } from "../../../../types"
import { useUpdateSlaPolicy } from "../../../hooks/sla-policies"
import { DrawerFields, FormAlert, useSaved } from "../form"
import { type PolicyForm, type PolicySection, policyForm, sectionBody } from "./form/policy-form"
import { SECTION_FIELDS } from "./form/section-fields"
import { isSectionValid } from "./form/validate-policy"

interface Props {
  policy: SlaPolicyDTO
  section: PolicySection
}

export const PolicyEdit = ({ policy, section }: Props) => {
  const { t } = useTranslation("helpdesk")
  const { succeed } = useSaved()
  const update = useUpdateSlaPolicy(policy.id)
  const [initial] = useState(() => policyForm(policy))
  const [form, setForm] = useState(initial)
  const [isChecked, setIsChecked] = useState(false)
  const Fields = SECTION_FIELDS[section]

  const change = (changes: Partial<PolicyForm>) => setForm((old) => ({ ...old, ...changes }))

  const save = () => {
    setIsChecked(true)
    if (isSectionValid(form, section)) {
      update.mutate(sectionBody(form, section), {
        onSuccess: () => succeed(t("settings.saved")),
      })
    }
  }

  return (
    <DrawerFields isDirty={form !== initial} isSaving={update.isPending} onSubmit={save}>
      <FormAlert error={update.error} />
      <Fields form={form} isChecked={isChecked} onChange={change} />
    </DrawerFields>
  )
}
