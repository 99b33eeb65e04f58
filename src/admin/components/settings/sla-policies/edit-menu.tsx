import { PencilSquare } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import { RowMenu } from "../layout"
import type { PolicySection } from "./form/policy-form"

export const EditMenu = ({ section }: { section: PolicySection }) => {
  const { t } = useTranslation("helpdesk")
  return (
    <RowMenu
      label={t("settings.sla_policies.edit", {
        section: t(`settings.sla_policies.sections.${section}`),
      })}
      groups={[
        {
          actions: [{ label: t("actions.edit"), icon: <PencilSquare />, to: `edit/${section}` }],
        },
      ]}
    />
  )
}
