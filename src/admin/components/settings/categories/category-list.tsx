import { PencilSquare, Tag, Trash } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { TicketCategoryDTO } from "../../../../types"
import { useCategories, useDeleteCategory } from "../../../hooks/categories"
import { EmptyState } from "../../empty-state"
import { QueryContent, RowMenu, Section, useDelete, useIsManager } from "../layout"
import { type CategoryNode, categoryTree } from "./category-tree"

const INDENT_REM = 1.5

const AddCategory = () => {
  const { t } = useTranslation("helpdesk")
  return (
    <Button size="small" variant="secondary" asChild>
      <Link to="create">{t("settings.categories.add")}</Link>
    </Button>
  )
}

const CategoryMenu = ({ category }: { category: TicketCategoryDTO }) => {
  const { t } = useTranslation("helpdesk")
  const confirmDelete = useDelete()
  const { mutateAsync } = useDeleteCategory()
  const remove = () =>
    confirmDelete({
      title: t("settings.categories.delete_title", { name: category.name }),
      description: t("settings.categories.delete_text"),
      run: () => mutateAsync(category.id),
      done: t("settings.deleted", { name: category.name }),
      archived: t("settings.archived", { name: category.name }),
    })
  return (
    <RowMenu
      label={t("settings.actions_for", { name: category.name })}
      groups={[
        {
          actions: [
            { label: t("actions.edit"), icon: <PencilSquare />, to: `edit/${category.id}` },
          ],
        },
        {
          actions: [{ label: t("actions.delete"), icon: <Trash />, onClick: () => void remove() }],
        },
      ]}
    />
  )
}

const CategoryRow = ({ node, isManager }: { node: CategoryNode; isManager: boolean }) => (
  <li className="flex min-h-12 items-center justify-between px-6 py-2">
    <span
      className="txt-compact-small-plus text-ui-fg-base flex items-center gap-x-2"
      style={{ paddingInlineStart: `${node.depth * INDENT_REM}rem` }}
    >
      <Tag aria-hidden className="text-ui-fg-muted" />
      {node.category.name}
    </span>
    {isManager ? <CategoryMenu category={node.category} /> : null}
  </li>
)

export const CategoryList = () => {
  const { t } = useTranslation("helpdesk")
  const categories = useCategories()
  const isManager = useIsManager()
  return (
    <Section
      level="h1"
      title={t("settings.categories.title")}
      subtitle={t("settings.categories.subtitle")}
      actions={isManager ? <AddCategory /> : null}
    >
      <QueryContent query={categories}>
        {(list) =>
          list.length > 0 ? (
            <ul className="divide-y">
              {categoryTree(list).map((node) => (
                <CategoryRow key={node.category.id} node={node} isManager={isManager} />
              ))}
            </ul>
          ) : (
            <EmptyState
              icon={<Tag />}
              title={t("settings.categories.empty")}
              hint={t("settings.categories.empty_hint")}
            >
              {isManager ? <AddCategory /> : null}
            </EmptyState>
          )
        }
      </QueryContent>
    </Section>
  )
}
