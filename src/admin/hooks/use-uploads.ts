import { toast } from "@medusajs/ui"
import { useCallback, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import type { TicketAttachmentDTO } from "../../types"
import { client, messageOf } from "../lib/client"
import { useFormat } from "./use-format"

/** The server refuses more; mail servers commonly do too. */
const SIZE_LIMIT = 25 * 1024 * 1024

export interface Upload {
  key: number
  name: string
  size: number
  /** 0 to 1 */
  progress: number
  attachment: TicketAttachmentDTO | null
}

/** Files on their way to a ticket; they wait there until a message takes them. */
export function useUploads(ticketId: string) {
  const { t } = useTranslation("helpdesk")
  const format = useFormat()
  const [uploads, setUploads] = useState<Upload[]>([])
  const nextKey = useRef(0)
  const controllers = useRef(new Map<number, AbortController>())

  const patch = useCallback(
    (key: number, changes: Partial<Upload>) =>
      setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...changes } : one))),
    []
  )
  const drop = useCallback(
    (key: number) => setUploads((all) => all.filter((one) => one.key !== key)),
    []
  )

  /** Answers the attachment, or null when it was refused or taken back. */
  const add = useCallback(
    async (file: File): Promise<TicketAttachmentDTO | null> => {
      if (file.size > SIZE_LIMIT) {
        const limit = format.fileSize(SIZE_LIMIT)
        toast.error(t("composer.tooLarge", { name: file.name, limit }))
        return null
      }
      const key = nextKey.current++
      const controller = new AbortController()
      controllers.current.set(key, controller)
      setUploads((all) => [
        ...all,
        { key, name: file.name, size: file.size, progress: 0, attachment: null },
      ])
      try {
        const { attachment } = await client.upload<{ attachment: TicketAttachmentDTO }>(
          `/helpdesk/tickets/${ticketId}/attachments`,
          { filename: file.name },
          file,
          { signal: controller.signal, onProgress: (progress) => patch(key, { progress }) }
        )
        patch(key, { progress: 1, attachment })
        return attachment
      } catch (error) {
        drop(key)
        if (!controller.signal.aborted) {
          toast.error(t("composer.uploadFailed", { name: file.name, error: messageOf(error) }))
        }
        return null
      }
    },
    [ticketId, t, format, patch, drop]
  )

  const remove = useCallback(
    async (upload: Upload) => {
      controllers.current.get(upload.key)?.abort()
      drop(upload.key)
      if (upload.attachment) {
        await client.delete(`/helpdesk/tickets/${ticketId}/attachments/${upload.attachment.id}`)
      }
    },
    [ticketId, drop]
  )

  const clear = useCallback(() => setUploads([]), [])

  /** Files that wait since an earlier visit or came back with an undone reply. */
  const restore = useCallback(
    (attachments: TicketAttachmentDTO[]) =>
      setUploads(
        attachments.map((attachment) => ({
          key: nextKey.current++,
          name: attachment.filename,
          size: attachment.size,
          progress: 1,
          attachment,
        }))
      ),
    []
  )

  return {
    uploads,
    add,
    remove,
    clear,
    restore,
    attachments: uploads.flatMap((upload) => upload.attachment ?? []),
    isUploading: uploads.some((upload) => !upload.attachment),
  }
}

export type Uploads = ReturnType<typeof useUploads>
