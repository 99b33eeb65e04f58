import { RouteFocusModal } from "@medusajs/dashboard/components"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { type CategoryBody, useCreateCategory } from "../../../hooks/categories"
import { CreateFields, useSaved } from "../form"
import { CategoryFields } from "./category-fields"

const NEW_CATEGORY: CategoryBody = { name: "", parent_id: null }

const CategoryForm = () => {
  const { t } = useTranslation("helpdesk")
  const { succeed, onError } = useSaved()
  const create = useCreateCategory()
  const [form, setForm] = useState(NEW_CATEGORY)
  const [isChecked, setIsChecked] = useState(false)
  const isNameless = form.name.trim() === ""

  const save = () => {
    setIsChecked(true)
    if (isNameless) {
      return
    }
    create.mutate(
      { ...form, name: form.name.trim() },
      {
        onSuccess: ({ category }) => succeed(t("settings.created", { name: category.name })),
        onError,
      }
    )
  }

  return (
    <CreateFields
      title={t("settings.categories.add")}
      text={t("settings.categories.empty_hint")}
      isDirty={form !== NEW_CATEGORY}
      isSaving={create.isPending}
      onSubmit={save}
    >
      <CategoryFields
        id={null}
        category={form}
        nameError={isChecked && isNameless ? t("settings.form.required") : undefined}
        onChange={(changes) => setForm((old) => ({ ...old, ...changes }))}
      />
    </CreateFields>
  )
}

export const CategoryCreate = () => (
  <RouteFocusModal>
    <CategoryForm />
  </RouteFocusModal>
)
