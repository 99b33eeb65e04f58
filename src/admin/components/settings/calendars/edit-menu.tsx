import { PencilSquare } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import { RowMenu } from "../layout"
import type { CalendarSection } from "./form/calendar-form"

export const EditMenu = ({ section }: { section: CalendarSection }) => {
  const { t } = useTranslation("helpdesk")
  return (
    <RowMenu
      label={t("settings.calendars.edit", { section: t(`settings.calendars.sections.${section}`) })}
      groups={[
        {
          actions: [{ label: t("actions.edit"), icon: <PencilSquare />, to: `edit/${section}` }],
        },
      ]}
    />
  )
}
