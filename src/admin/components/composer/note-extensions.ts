import Mention, { type MentionNodeAttrs } from "@tiptap/extension-mention"
import Placeholder from "@tiptap/extension-placeholder"
import { ReactRenderer } from "@tiptap/react"
import StarterKit from "@tiptap/starter-kit"
import type { SuggestionOptions } from "@tiptap/suggestion"
import type { AgentDTO } from "../../../types"
import { agentName } from "../../lib/people"
import { MentionList, type MentionListHandle } from "./mention-list"

const SHOWN = 8

/** Agents in whose name or address a word begins with the query; first names before last names. */
function agentsLike(agents: AgentDTO[], query: string): AgentDTO[] {
  const wanted = query.toLowerCase()
  const wordsOf = (agent: AgentDTO) =>
    `${agentName(agent)} ${agent.email}`.toLowerCase().split(/[\s.@_-]+/)
  const positionOf = (agent: AgentDTO) =>
    wordsOf(agent).findIndex((word) => word.startsWith(wanted))
  return agents
    .filter((agent) => positionOf(agent) >= 0)
    .sort((one, other) => positionOf(one) - positionOf(other))
    .slice(0, SHOWN)
}

const suggestion = (
  agents: () => AgentDTO[]
): Omit<SuggestionOptions<AgentDTO, MentionNodeAttrs>, "editor"> => ({
  items: ({ query }) => agentsLike(agents(), query),
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
    HTMLAttributes: { class: "font-medium underline underline-offset-2" },
    deleteTriggerWithBackspace: true,
    suggestion: suggestion(agents),
  }),
]
