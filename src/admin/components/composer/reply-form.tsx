import { Text, clx } from "@medusajs/ui"
import { EditorContent } from "@tiptap/react"
import { useEffect, useRef } from "react"
import { useTranslation } from "react-i18next"
import type { TicketDTO, TicketStatus } from "../../../types"
import { type DraftAnswer, useDraftSaver, useForgetDraft } from "../../hooks/draft"
import { useCopies } from "../../hooks/use-copies"
import { useFileDrop } from "../../hooks/use-file-drop"
import { useLastSeen } from "../../hooks/use-last-seen"
import { inlineUrl, useReplyEditor } from "../../hooks/use-reply-editor"
import { useSendReply } from "../../hooks/use-send-reply"
import { useUploads } from "../../hooks/use-uploads"
import { inlineIds, isBlank, toEditorHtml, toMailHtml } from "../../lib/compose-html"
import type { TimelineMessage } from "../../lib/timeline-groups"
import { AttachmentTray } from "./attachment-tray"
import { DraftMark } from "./draft-mark"
import { EditorToolbar } from "./editor-toolbar"
import { NewMessageNotice } from "./new-message-notice"
import { Recipients } from "./recipients"
import { SendButton } from "./send-button"
import { SignaturePreview } from "./signature-preview"
import { StaleDialog } from "./stale-dialog"

interface ReplyFormProps {
  ticket: TicketDTO
  draft: DraftAnswer
  newest: TimelineMessage | null | undefined
  focusSignal: number
  /** told whether something is written */
  onBegun: (isBegun: boolean) => void
  onSent: () => void
}

export const ReplyForm = (props: ReplyFormProps) => {
  const { ticket, draft, newest, focusSignal, onBegun, onSent } = props
  const { t } = useTranslation("helpdesk")
  const uploads = useUploads(ticket.id)
  const saver = useDraftSaver(ticket.id)
  const forgetDraft = useForgetDraft(ticket.id)
  const copies = useCopies(ticket.id)
  const submitRef = useRef((_status?: TicketStatus) => {})
  const { editor, html, attach, insertImages } = useReplyEditor({
    content: "",
    uploads,
    onChange: (changed) =>
      saver.save(isBlank(changed) ? "" : toMailHtml(changed, uploads.attachments)),
    onSubmit: () => submitRef.current(),
  })
  const isEmpty = isBlank(html)
  const { seenId, unseen, acknowledge } = useLastSeen(newest, !isEmpty)
  const { isOver, dropProps } = useFileDrop(attach)

  const reply = useSendReply({
    ticketId: ticket.id,
    onSent: () => {
      uploads.clear()
      editor.commands.clearContent()
      // after the editor was emptied: its word that nothing is written would delete an undone reply
      saver.discard()
      copies.reset()
      forgetDraft()
      onSent()
    },
  })

  useEffect(() => onBegun(!isEmpty), [isEmpty, onBegun])

  const { restore } = uploads
  // the draft is there when the form opens, and again after an undone reply
  useEffect(() => {
    const files = draft.attachments ?? []
    if (draft.draft) {
      restore(files)
      editor.commands.setContent(toEditorHtml(draft.draft.body_html, files, inlineUrl), {
        emitUpdate: true,
      })
      saver.discard()
    }
  }, [draft, editor, restore])

  useEffect(() => {
    if (focusSignal > 0) {
      editor.commands.focus("end")
    }
  }, [focusSignal, editor])

  submitRef.current = (statusAfter) => {
    if (isEmpty || uploads.isUploading || reply.isSending) {
      return
    }
    reply.send({
      body_html: toMailHtml(html, uploads.attachments),
      attachments: uploads.attachments.map(({ id }) => ({ id })),
      cc: copies.cc,
      status_after: statusAfter,
      last_seen_message_id: seenId,
    })
  }

  return (
    <div {...dropProps} className={clx("relative", isOver && "shadow-borders-focus rounded-b-lg")}>
      {unseen && <NewMessageNotice item={unseen} onSeen={acknowledge} />}
      <Recipients ticket={ticket} cc={copies.cc} onChange={copies.set} />
      <EditorContent editor={editor} />
      <SignaturePreview ticket={ticket} />
      <AttachmentTray uploads={uploads} hidden={inlineIds(html)} />
      <div className="flex items-center justify-between gap-x-3 px-4 pb-3">
        <EditorToolbar editor={editor} onFiles={attach} onImages={insertImages} />
        <div className="flex items-center gap-x-3">
          <DraftMark status={saver.status} />
          {uploads.isUploading && (
            <Text size="small" className="text-ui-fg-subtle">
              {t("composer.stillUploading")}
            </Text>
          )}
          <SendButton
            isSending={reply.isSending}
            disabled={isEmpty || uploads.isUploading}
            onSend={(status) => submitRef.current(status)}
          />
        </div>
      </div>
      {isOver && (
        <Text
          size="small"
          className="bg-ui-bg-base text-ui-fg-base pointer-events-none absolute inset-0 flex items-center justify-center rounded-b-lg"
        >
          {t("composer.dropHere")}
        </Text>
      )}
      <StaleDialog
        open={reply.isStale}
        newest={newest ?? null}
        onSendAnyway={reply.sendAnyway}
        onKeepWriting={() => {
          acknowledge()
          reply.keepWriting()
        }}
      />
    </div>
  )
}
