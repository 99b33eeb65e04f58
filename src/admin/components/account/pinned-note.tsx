import { PinTack } from "@medusajs/icons"
import { useTranslation } from "react-i18next"

/** What everybody must know before they answer this customer. */
export const PinnedNote = ({ note }: { note: string }) => {
  const { t } = useTranslation("helpdesk")
  return (
    <div
      role="note"
      aria-label={t("account.pinned")}
      className="bg-ui-tag-orange-bg text-ui-tag-orange-text txt-compact-small flex gap-x-2 px-6 py-3"
    >
      <PinTack aria-hidden className="mt-0.5 shrink-0" />
      <span className="min-w-0 whitespace-pre-line [overflow-wrap:anywhere]">{note}</span>
    </div>
  )
}
