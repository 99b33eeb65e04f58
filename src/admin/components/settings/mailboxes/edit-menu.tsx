import { PencilSquare } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import { RowMenu } from "../layout"
import type { MailboxSection } from "./form/mailbox-form"

export const EditMenu = ({ section }: { section: MailboxSection }) => {
  const { t } = useTranslation("helpdesk")
  return (
    <RowMenu
      label={t("settings.mailboxes.edit", { section: t(`settings.mailboxes.sections.${section}`) })}
      groups={[
        {
          actions: [{ label: t("actions.edit"), icon: <PencilSquare />, to: `edit/${section}` }],
        },
      ]}
    />
  )
}
