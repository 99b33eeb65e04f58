import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { TicketCategoryDTO } from "../../../../types"
import { type CategoryBody, useUpdateCategory } from "../../../hooks/categories"
import { DrawerFields, useSaved } from "../form"
import { CategoryFields } from "./category-fields"

export const CategoryEdit = ({ category }: { category: TicketCategoryDTO }) => {
  const { t } = useTranslation("helpdesk")
  const { succeed, onError } = useSaved()
  const update = useUpdateCategory(category.id)
  const [initial] = useState<CategoryBody>(() => ({
    name: category.name,
    parent_id: category.parent_id,
  }))
  const [form, setForm] = useState(initial)
  const [isChecked, setIsChecked] = useState(false)
  const isNameless = form.name.trim() === ""

  const save = () => {
    setIsChecked(true)
    if (isNameless) {
      return
    }
    update.mutate(
      { ...form, name: form.name.trim() },
      {
        onSuccess: () => succeed(t("settings.saved")),
        onError,
      }
    )
  }

  return (
    <DrawerFields isDirty={form !== initial} isSaving={update.isPending} onSubmit={save}>
      <CategoryFields
        id={category.id}
        category={form}
        nameError={isChecked && isNameless ? t("settings.form.required") : undefined}
        onChange={(changes) => setForm((old) => ({ ...old, ...changes }))}
      />
    </DrawerFields>
  )
}
