import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { DraftStatus } from "../../hooks/draft"
import { messageOf } from "../../lib/client"

export const DraftMark = ({ status }: { status: DraftStatus }) => {
  const { t } = useTranslation("helpdesk")
  const isError = typeof status === "object"
  return (
    <Text
      size="small"
      role="status"
      className={isError ? "text-ui-tag-red-text" : "text-ui-fg-subtle"}
    >
      {isError && t("composer.draftFailed", { error: messageOf(status.error) })}
      {status === "saving" && t("composer.draftSaving")}
      {status === "saved" && t("composer.draftSaved")}
    </Text>
  )
}
