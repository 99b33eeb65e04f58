import { CategoryCreate } from "../../../../../components/settings/categories/category-create"

export default CategoryCreate
