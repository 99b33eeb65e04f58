import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { CustomerTierDTO } from "../../../../types"
import { useCreateTier, useTiers } from "../../../hooks/tiers"
import { CreateFields, CreateModal, FormAlert, useSaved } from "../form"
import { TierFields } from "./tier-fields"
import { isTierValid, newTier, tierBody } from "./tier-form"

const Create = ({ tiers }: { tiers: CustomerTierDTO[] }) => {
  const { t } = useTranslation("helpdesk")
  const { succeed } = useSaved()
  const create = useCreateTier()
  const [initial] = useState(() => newTier(tiers))
  const [form, setForm] = useState(initial)
  const [isChecked, setIsChecked] = useState(false)

  const save = () => {
    setIsChecked(true)
    if (isTierValid(form, tiers, null)) {
      create.mutate(tierBody(form), {
        onSuccess: ({ tier }) => succeed(t("settings.created", { name: tier.name })),
      })
    }
  }

  return (
    <CreateFields
      title={t("settings.tiers.add")}
      text={t("settings.tiers.subtitle")}
      isDirty={form !== initial}
      isSaving={create.isPending}
      onSubmit={save}
    >
      <FormAlert error={create.error} />
      <TierFields
        id={null}
        form={form}
        isChecked={isChecked}
        onChange={(changes) => setForm((old) => ({ ...old, ...changes }))}
      />
    </CreateFields>
  )
}

export const TierCreate = () => {
  const { t } = useTranslation("helpdesk")
  const tiers = useTiers()
  return (
    <CreateModal title={t("settings.tiers.add")} query={tiers}>
      {(list) => <Create tiers={list} />}
    </CreateModal>
  )
}
