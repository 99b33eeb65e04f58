import { z } from "@medusajs/framework/zod"
import { paging, sortableBy } from "../../../utils/list-query"

/** Menus show all categories at once. */
export const ListCategories = z.strictObject({
  order: sortableBy("name", "created_at", "updated_at"),
  ...paging(100, 200),
})
export type ListCategoriesQuery = z.infer<typeof ListCategories>

const name = z.string().trim().min(1, "Give the category a name").max(100)
const parent_id = z.string().min(1).max(100).nullable().optional()

export const CreateCategory = z.strictObject({ name, parent_id })
export type CreateCategoryBody = z.infer<typeof CreateCategory>

export const UpdateCategory = z.strictObject({ name: name.optional(), parent_id })
export type UpdateCategoryBody = z.infer<typeof UpdateCategory>
