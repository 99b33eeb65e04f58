import { Outlet } from "react-router-dom"
import { CategoryList } from "../../../../components/settings/categories/category-list"
import { Crumb, ReadOnlyNote } from "../../../../components/settings/layout"

const CategoriesPage = () => (
  <div className="flex flex-col gap-y-3">
    <ReadOnlyNote />
    <CategoryList />
    <Outlet />
  </div>
)

export const handle = {
  breadcrumb: () => <Crumb label="settings.categories.title" />,
  label: "settings.categories.title",
  translationNs: "helpdesk",
}

export default CategoriesPage
