import { PencilSquare, Trash } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import { RowMenu } from "./row-menu"
import { useDelete } from "./use-delete"

interface Props {
  name: string
  /** where its texts are below `settings`: delete_title, delete_text */
  texts: "calendars" | "categories" | "teams" | "tiers"
  editTo: string
  remove: () => Promise<{ archived?: boolean }>
  onRemoved?: () => void
}

/** Edit, or delete after a question. */
export const EditDeleteMenu = ({ name, texts, editTo, remove, onRemoved }: Props) => {
  const { t } = useTranslation("helpdesk")
  const confirmDelete = useDelete()
  const ask = async () => {
    const isGone = await confirmDelete({
      title: t(`settings.${texts}.delete_title`, { name }),
      description: t(`settings.${texts}.delete_text`),
      run: remove,
      done: t("settings.deleted", { name }),
      archived: t("settings.archived", { name }),
    })
    if (isGone) {
      onRemoved?.()
    }
  }
  return (
    <RowMenu
      label={t("settings.actions_for", { name })}
      groups={[
        { actions: [{ label: t("actions.edit"), icon: <PencilSquare />, to: editTo }] },
        { actions: [{ label: t("actions.delete"), icon: <Trash />, onClick: () => void ask() }] },
      ]}
    />
  )
}
