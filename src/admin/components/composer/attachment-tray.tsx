import { PaperClip, XMarkMini } from "@medusajs/icons"
import { IconButton, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Upload, Uploads } from "../../hooks/use-uploads"
import { useFormat } from "../../hooks/use-format"
import { messageOf } from "../../lib/client"

interface AttachmentTrayProps {
  uploads: Uploads
  /** ids shown inside the text; they are not listed again */
  hidden: string[]
}

export const AttachmentTray = ({ uploads, hidden }: AttachmentTrayProps) => {
  const { t } = useTranslation("helpdesk")
  const shown = uploads.uploads.filter(
    ({ attachment }) => !attachment || !hidden.includes(attachment.id)
  )
  const remove = (upload: Upload) =>
    uploads.remove(upload).catch((error) => toast.error(messageOf(error)))
  return shown.length === 0 ? null : (
    <ul aria-label={t("timeline.attachments")} className="flex flex-wrap gap-2 px-4 pb-3">
      {shown.map((upload) => (
        <UploadChip key={upload.key} upload={upload} onRemove={() => remove(upload)} />
      ))}
    </ul>
  )
}

interface UploadChipProps {
  upload: Upload
  onRemove: () => void
}

const UploadChip = ({ upload, onRemove }: UploadChipProps) => {
  const { t } = useTranslation("helpdesk")
  const format = useFormat()
  const percent = new Intl.NumberFormat(format.locale, { style: "percent" }).format(upload.progress)
  return (
    <li className="bg-ui-bg-component shadow-elevation-card-rest txt-compact-small relative flex items-center gap-x-2 overflow-hidden rounded-md py-1 pl-2.5 pr-1">
      <PaperClip aria-hidden className="text-ui-fg-subtle" />
      <span className="max-w-56 truncate">{upload.name}</span>
      <span className="text-ui-fg-subtle">
        {upload.attachment ? format.fileSize(upload.size) : percent}
      </span>
      <IconButton
        size="2xsmall"
        variant="transparent"
        aria-label={t("composer.removeAttachment", { name: upload.name })}
        onClick={onRemove}
      >
        <XMarkMini />
      </IconButton>
      {!upload.attachment && (
        <span
          role="progressbar"
          aria-label={t("composer.uploading", { name: upload.name, percent })}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(upload.progress * 100)}
          className="bg-ui-fg-interactive absolute bottom-0 left-0 h-0.5"
          style={{ width: `${upload.progress * 100}%` }}
        />
      )}
    </li>
  )
}
