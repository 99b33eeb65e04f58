import { type Editor, useEditor } from "@tiptap/react"
import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { EDITOR_CLASS } from "../components/composer/editor-class"
import { replyExtensions } from "../components/composer/editor-extensions"
import { adminUrl } from "../lib/client"
import type { Uploads } from "./use-uploads"

interface ReplyEditorOptions {
  content: string
  uploads: Uploads
  onChange: (html: string) => void
  onSubmit: () => void
}

export const inlineUrl = (attachmentId: string) =>
  adminUrl(`/helpdesk/attachments/${attachmentId}/content`, { inline: 1 })

const isSend = (event: KeyboardEvent) => event.key === "Enter" && (event.ctrlKey || event.metaKey)
const isImage = (file: File) => /^image\/(png|jpeg|gif|webp)$/.test(file.type)

/** The editor of replies: pasted images stand in the text, other files are attached. */
export function useReplyEditor({ content, uploads, onChange, onSubmit }: ReplyEditorOptions) {
  const { t } = useTranslation("helpdesk")
  const [html, setHtml] = useState(content)
  const current = useRef({ uploads, onChange, onSubmit })
  current.current = { uploads, onChange, onSubmit }
  const editorRef = useRef<Editor | null>(null)

  const insertImages = async (files: File[]) => {
    for (const file of files) {
      const attachment = await current.current.uploads.add(file)
      if (attachment) {
        editorRef.current
          ?.chain()
          .focus()
          .insertContent({
            type: "image",
            attrs: { src: inlineUrl(attachment.id), alt: file.name, attachmentId: attachment.id },
          })
          .run()
      }
    }
  }
  const attach = (files: File[]) => files.forEach((file) => void current.current.uploads.add(file))

  const editor = useEditor({
    extensions: replyExtensions(t("composer.replyPlaceholder")),
    content,
    editorProps: {
      attributes: { class: EDITOR_CLASS, "aria-label": t("composer.reply"), role: "textbox" },
      handleKeyDown: (_view, event) => isSend(event) && (current.current.onSubmit(), true),
      handlePaste: (_view, event) => {
        const files = [...(event.clipboardData?.files ?? [])]
        void insertImages(files.filter(isImage))
        attach(files.filter((file) => !isImage(file)))
        return files.length > 0
      },
      // the whole composer takes dropped files
      handleDrop: (_view, event) => (event.dataTransfer?.files.length ?? 0) > 0,
    },
    onUpdate: ({ editor: changed }) => {
      setHtml(changed.getHTML())
      current.current.onChange(changed.getHTML())
    },
  })
  editorRef.current = editor
  return { editor, html, attach, insertImages }
}
