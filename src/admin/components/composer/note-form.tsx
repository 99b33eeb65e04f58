import { Button, toast } from "@medusajs/ui"
import { type Editor, EditorContent, useEditor } from "@tiptap/react"
import { useEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { useAgents } from "../../hooks/agents"
import { useAddNote } from "../../hooks/messages"
import { messageOf } from "../../lib/client"
import { EDITOR_CLASS } from "./editor-class"
import { noteExtensions } from "./note-extensions"

interface NoteFormProps {
  ticketId: string
  /** changes when the editor should take the focus */
  focusSignal: number
  /** told whether something is written */
  onBegun: (isBegun: boolean) => void
  onAdded: () => void
}

const storageKey = (ticketId: string) => `helpdesk:note:${ticketId}`

export const NoteForm = ({ ticketId, focusSignal, onBegun, onAdded }: NoteFormProps) => {
  const { t } = useTranslation("helpdesk")
  const { data: agents = [] } = useAgents()
  const agentsRef = useRef(agents)
  agentsRef.current = agents
  const [isEmpty, setIsEmpty] = useState(true)
  const addNote = useAddNote(ticketId)
  const submitRef = useRef(() => {})

  const editor = useEditor({
    extensions: noteExtensions(t("composer.notePlaceholder"), () => agentsRef.current),
    content: window.sessionStorage.getItem(storageKey(ticketId)) ?? "",
    editorProps: {
      attributes: { class: EDITOR_CLASS, "aria-label": t("composer.note"), role: "textbox" },
      handleKeyDown: (_view, event) => isSend(event) && (submitRef.current(), true),
    },
    onCreate: ({ editor: current }) => setIsEmpty(current.isEmpty),
    onUpdate: ({ editor: current }) => {
      setIsEmpty(current.isEmpty)
      window.sessionStorage.setItem(storageKey(ticketId), current.getHTML())
    },
  })

  useEffect(() => {
    if (focusSignal > 0) {
      editor.commands.focus("end")
    }
  }, [focusSignal, editor])

  useEffect(() => onBegun(!isEmpty), [isEmpty, onBegun])

  submitRef.current = () => {
    const body = editor.getText({ blockSeparator: "\n" }).trim()
    if (body === "" || addNote.isPending) {
      return
    }
    addNote.mutate(
      { body, mentions: mentionedIn(editor) },
      {
        onSuccess: () => {
          editor.commands.clearContent(true)
          window.sessionStorage.removeItem(storageKey(ticketId))
          toast.success(t("composer.noteAdded"))
          onAdded()
        },
        onError: (error) => toast.error(messageOf(error)),
      }
    )
  }

  return (
    <div className="bg-ui-tag-orange-bg rounded-b-lg">
      <EditorContent editor={editor} />
      <div className="flex justify-end px-4 pb-3">
        <Button
          size="small"
          title="Ctrl+Enter"
          disabled={isEmpty}
          isLoading={addNote.isPending}
          onClick={() => submitRef.current()}
        >
          {t("composer.addNote")}
        </Button>
      </div>
    </div>
  )
}

const isSend = (event: KeyboardEvent) => event.key === "Enter" && (event.ctrlKey || event.metaKey)

/** User ids of the mentions that were chosen from the list; typed names the server finds itself. */
function mentionedIn(editor: Editor): string[] {
  const ids = new Set<string>()
  editor.state.doc.descendants((node) => {
    if (node.type.name === "mention") {
      ids.add(String(node.attrs.id))
    }
  })
  return [...ids]
}
