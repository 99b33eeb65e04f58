import { useTranslation } from "react-i18next"
import { type CategoryBody, useCategories } from "../../../hooks/categories"
import { SelectField, TextField } from "../form"
import { possibleParents } from "./category-tree"

const NBSP = "\u00a0"

interface Props {
  /** null for a new one */
  id: string | null
  category: CategoryBody
  /** already translated */
  nameError: string | undefined
  onChange: (changes: Partial<CategoryBody>) => void
}

export const CategoryFields = ({ id, category, nameError, onChange }: Props) => {
  const { t } = useTranslation("helpdesk")
  const categories = useCategories()
  return (
    <>
      <TextField
        label={t("fields.name")}
        value={category.name}
        error={nameError}
        onChange={(name) => onChange({ name })}
      />
      <SelectField
        label={t("settings.categories.parent")}
        noneLabel={t("settings.categories.no_parent")}
        value={category.parent_id}
        onChange={(parent_id) => onChange({ parent_id })}
        options={possibleParents(categories.data ?? [], id).map((node) => ({
          value: node.category.id,
          label: NBSP.repeat(node.depth * 3) + node.category.name,
        }))}
      />
    </>
  )
}
