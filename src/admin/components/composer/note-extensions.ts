import Mention, { type MentionNodeAttrs } from "@tiptap/extension-mention"
import Placeholder from "@tiptap/extension-placeholder"
import { ReactRenderer } from "@tiptap/react"
import StarterKit from "@tiptap/starter-kit"
import type { SuggestionOptions } from "@tiptap/suggestion"
import type { AgentDTO } from "../../../types"
import { agentName } from "../../lib/people"
import { MentionList, type MentionListHandle } from "./mention-list"

const SHOWN = 8

const matches = (agent: AgentDTO, query: string) =>
  `${agentName(agent)} ${agent.email}`.toLowerCase().includes(query.toLowerCase())

const suggestion = (
  agents: () => AgentDTO[]
): Omit<SuggestionOptions<AgentDTO, MentionNodeAttrs>, "editor"> => ({
  items: ({ query }) =>
    agents()
      .filter((agent) => matches(agent, query))
      .slice(0, SHOWN),
  render: () => {
    let list: ReactRenderer<MentionListHandle> | null = null
    let unmount: (() => void) | null = null
    return {
      onStart: (props) => {
        list = new ReactRenderer(MentionList, { props, editor: props.editor })
        unmount = props.mount(list.element)
      },
      onUpdate: (props) => list?.updateProps(props),
      onKeyDown: (props) => list?.ref?.onKeyDown(props) ?? false,
      onExit: () => {
        unmount?.()
        list?.destroy()
      },
    }
  },
})

/** Notes are plain text with names in it. */
export const noteExtensions = (placeholder: string, agents: () => AgentDTO[]) => [
  StarterKit.configure({
    heading: false,
    codeBlock: false,
    blockquote: false,
    bulletList: false,
    orderedList: false,
    listItem: false,
    listKeymap: false,
    bold: false,
    italic: false,
    strike: false,
    underline: false,
    code: false,
    link: false,
    horizontalRule: false,
  }),
  Placeholder.configure({ placeholder }),
  Mention.configure({
    HTMLAttributes: { class: "text-ui-fg-interactive" },
    deleteTriggerWithBackspace: true,
    suggestion: suggestion(agents),
  }),
]
