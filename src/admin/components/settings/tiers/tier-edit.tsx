import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { CustomerTierDTO } from "../../../../types"
import { useTiers, useUpdateTier } from "../../../hooks/tiers"
import { DrawerFields, FormAlert, useSaved } from "../form"
import { TierFields } from "./tier-fields"
import { isTierValid, tierBody, tierForm } from "./tier-form"

export const TierEdit = ({ tier }: { tier: CustomerTierDTO }) => {
  const { t } = useTranslation("helpdesk")
  const { succeed } = useSaved()
  const update = useUpdateTier(tier.id)
  const { data: tiers = [] } = useTiers()
  const [initial] = useState(() => tierForm(tier))
  const [form, setForm] = useState(initial)
  const [isChecked, setIsChecked] = useState(false)

  const save = () => {
    setIsChecked(true)
    if (isTierValid(form, tiers, tier.id)) {
      update.mutate(tierBody(form), { onSuccess: () => succeed(t("settings.saved")) })
    }
  }

  return (
    <DrawerFields isDirty={form !== initial} isSaving={update.isPending} onSubmit={save}>
      <FormAlert error={update.error} />
      <TierFields
        id={tier.id}
        form={form}
        isChecked={isChecked}
        onChange={(changes) => setForm((old) => ({ ...old, ...changes }))}
      />
    </DrawerFields>
  )
}
