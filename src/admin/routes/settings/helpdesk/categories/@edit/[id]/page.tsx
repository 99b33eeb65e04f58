import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { CategoryEdit } from "../../../../../../components/settings/categories/category-edit"
import { SettingsDrawer } from "../../../../../../components/settings/form"
import { QueryContent } from "../../../../../../components/settings/layout"
import { useCategory } from "../../../../../../hooks/categories"

const CategoryEditPage = () => {
  const { t } = useTranslation("helpdesk")
  const { id = "" } = useParams()
  const category = useCategory(id)
  return (
    <SettingsDrawer
      title={t("settings.categories.edit")}
      description={t("settings.categories.empty_hint")}
    >
      <QueryContent query={category}>{(data) => <CategoryEdit category={data} />}</QueryContent>
    </SettingsDrawer>
  )
}

export default CategoryEditPage
