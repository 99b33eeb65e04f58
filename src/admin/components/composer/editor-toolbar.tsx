import { Link as LinkIcon, ListBullet, PaperClip, Photo } from "@medusajs/icons"
import { IconButton, Tooltip, clx } from "@medusajs/ui"
import { type Editor, useEditorState } from "@tiptap/react"
import { type ReactNode, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { TextPrompt } from "../text-prompt"

interface EditorToolbarProps {
  editor: Editor
  onFiles: (files: File[]) => void
  onImages: (files: File[]) => void
}

export const EditorToolbar = ({ editor, onFiles, onImages }: EditorToolbarProps) => {
  const { t } = useTranslation("helpdesk")
  const active = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      bold: current.isActive("bold"),
      italic: current.isActive("italic"),
      bulletList: current.isActive("bulletList"),
      orderedList: current.isActive("orderedList"),
      blockquote: current.isActive("blockquote"),
      link: current.isActive("link"),
    }),
  })
  const [isLinking, setIsLinking] = useState(false)
  const chain = () => editor.chain().focus()
  const setLink = (address: string) => {
    const href = /^[a-z]+:/i.test(address) ? address : `https://${address}`
    chain().setLink({ href }).run()
  }
  return (
    <div role="toolbar" aria-label={t("composer.toolbar")} className="flex items-center gap-x-0.5">
      <Tool
        label={t("composer.bold")}
        isActive={active.bold}
        onClick={() => chain().toggleBold().run()}
      >
        <Glyph className="font-bold">B</Glyph>
      </Tool>
      <Tool
        label={t("composer.italic")}
        isActive={active.italic}
        onClick={() => chain().toggleItalic().run()}
      >
        <Glyph className="font-serif italic">I</Glyph>
      </Tool>
      <Tool
        label={t("composer.bulletList")}
        isActive={active.bulletList}
        onClick={() => chain().toggleBulletList().run()}
      >
        <ListBullet />
      </Tool>
      <Tool
        label={t("composer.orderedList")}
        isActive={active.orderedList}
        onClick={() => chain().toggleOrderedList().run()}
      >
        <Glyph className="tabular-nums">1.</Glyph>
      </Tool>
      <Tool
        label={t("composer.quote")}
        isActive={active.blockquote}
        onClick={() => chain().toggleBlockquote().run()}
      >
        <Glyph className="font-serif">”</Glyph>
      </Tool>
      <Tool
        label={t("composer.link")}
        isActive={active.link}
        onClick={() => (active.link ? chain().unsetLink().run() : setIsLinking(true))}
      >
        <LinkIcon />
      </Tool>
      <FileTool
        label={t("composer.image")}
        accept="image/png,image/jpeg,image/gif,image/webp"
        onFiles={onImages}
      >
        <Photo />
      </FileTool>
      <FileTool label={t("composer.attach")} onFiles={onFiles}>
        <PaperClip />
      </FileTool>
      <TextPrompt
        open={isLinking}
        onOpenChange={setIsLinking}
        title={t("composer.link")}
        label={t("composer.linkPrompt")}

        onSubmit={setLink}
      />
    </div>
  )
}

const Glyph = ({ className, children }: { className: string; children: string }) => (
  <span aria-hidden className={clx("txt-compact-small w-4", className)}>
    {children}
  </span>
)

interface ToolProps {
  label: string
  isActive?: boolean
  onClick: () => void
  children: ReactNode
}

const Tool = ({ label, isActive, onClick, children }: ToolProps) => (
  <Tooltip content={label}>
    <IconButton
      type="button"
      size="small"
      variant="transparent"
      aria-label={label}
      aria-pressed={isActive}
      className={clx(isActive && "bg-ui-bg-base-pressed text-ui-fg-base")}
      onClick={onClick}
    >
      {children}
    </IconButton>
  </Tooltip>
)

interface FileToolProps {
  label: string
  accept?: string
  onFiles: (files: File[]) => void
  children: ReactNode
}

const FileTool = ({ label, accept, onFiles, children }: FileToolProps) => {
  const inputRef = useRef<HTMLInputElement>(null)
  return (
    <>
      <Tool label={label} onClick={() => inputRef.current?.click()}>
        {children}
      </Tool>
      <input
        ref={inputRef}
        type="file"
        multiple
        hidden
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ""
        }}
      />
    </>
  )
}
