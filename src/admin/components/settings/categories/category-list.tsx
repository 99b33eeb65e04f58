import { Tag } from "@medusajs/icons"
import { useCategories, useDeleteCategory } from "../../../hooks/categories"
import { EditDeleteMenu, ListSection } from "../layout"
import { type CategoryNode, categoryTree } from "./category-tree"

const INDENT_REM = 1.5

const CategoryRow = ({ node, isManager }: { node: CategoryNode; isManager: boolean }) => {
  const { id, name } = node.category
  const { mutateAsync } = useDeleteCategory()
  return (
    <li className="flex min-h-12 items-center justify-between px-6 py-2">
      <span
        className="txt-compact-small-plus text-ui-fg-base flex items-center gap-x-2"
        style={{ paddingInlineStart: `${node.depth * INDENT_REM}rem` }}
      >
        <Tag aria-hidden className="text-ui-fg-muted" />
        {name}
      </span>
      {isManager ? (
        <EditDeleteMenu
          name={name}
          texts="categories"
          editTo={`edit/${id}`}
          remove={() => mutateAsync(id)}
        />
      ) : null}
    </li>
  )
}

export const CategoryList = () => (
  <ListSection texts="categories" icon={<Tag />} query={useCategories()}>
    {(categories, isManager) => (
      <ul className="divide-y">
        {categoryTree(categories).map((node) => (
          <CategoryRow key={node.category.id} node={node} isManager={isManager} />
        ))}
      </ul>
    )}
  </ListSection>
)
