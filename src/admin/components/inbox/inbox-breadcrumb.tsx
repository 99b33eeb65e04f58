import { useTranslation } from "react-i18next"

export const InboxBreadcrumb = () => {
  const { t } = useTranslation("helpdesk")
  return <>{t("menu.helpdesk")}</>
}
