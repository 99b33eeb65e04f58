import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { TimelineMessage } from "../../lib/timeline-groups"

interface NewMessageNoticeProps {
  item: TimelineMessage
  onSeen: () => void
}

export const NewMessageNotice = ({ item, onSeen }: NewMessageNoticeProps) => {
  const { t } = useTranslation("helpdesk")
  const name = item.actor.name || item.message.from_email || t("people.unknownSender")
  return (
    <div
      role="status"
      className="bg-ui-tag-blue-bg text-ui-tag-blue-text txt-compact-small flex items-center justify-between gap-x-3 px-4 py-2"
    >
      <span className="min-w-0 truncate">
        {t("composer.newMessage", { name })} {item.message.visible_text}
      </span>
      <Button size="small" variant="secondary" className="shrink-0 text-nowrap" onClick={onSeen}>
        {t("composer.showNewMessage")}
      </Button>
    </div>
  )
}
