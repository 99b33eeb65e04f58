import { useTranslation } from "react-i18next"

/** A breadcrumb in the language of the viewer; route handles are made before one is known. */
export const Crumb = ({ label }: { label: string }) => {
  const { t } = useTranslation("helpdesk")
  return <>{t(label)}</>
}
