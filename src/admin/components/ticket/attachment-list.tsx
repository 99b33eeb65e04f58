import { ArrowDownTray, PaperClip } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import type { TicketAttachmentDTO } from "../../../types"
import { useFormat } from "../../hooks/use-format"
import { adminUrl } from "../../lib/client"

/** Files of a message; inline images are part of its text and not listed. */
export const AttachmentList = ({ attachments }: { attachments: TicketAttachmentDTO[] }) => {
  const { t } = useTranslation("helpdesk")
  const format = useFormat()
  const files = attachments.filter((attachment) => !attachment.is_inline)
  if (files.length === 0) {
    return null
  }
  return (
    <ul aria-label={t("timeline.attachments")} className="flex flex-wrap gap-2">
      {files.map((file) => (
        <li key={file.id}>
          <a
            href={adminUrl(`/helpdesk/attachments/${file.id}/content`)}
            download={file.filename}
            aria-label={t("timeline.download", { name: file.filename })}
            className="bg-ui-bg-component shadow-elevation-card-rest hover:bg-ui-bg-component-hover transition-fg txt-compact-small focus-visible:shadow-borders-focus flex items-center gap-x-2 rounded-md px-2.5 py-1.5 outline-none"
          >
            <PaperClip aria-hidden className="text-ui-fg-subtle" />
            <span className="max-w-64 truncate">{file.filename}</span>
            <span className="text-ui-fg-subtle">{format.fileSize(file.size)}</span>
            <ArrowDownTray aria-hidden className="text-ui-fg-subtle" />
          </a>
        </li>
      ))}
    </ul>
  )
}
