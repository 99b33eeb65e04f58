import { clx } from "@medusajs/ui"
import type { MentionNodeAttrs } from "@tiptap/extension-mention"
import type { SuggestionKeyDownProps, SuggestionProps } from "@tiptap/suggestion"
import { forwardRef, useEffect, useImperativeHandle, useState } from "react"
import { useTranslation } from "react-i18next"
import type { AgentDTO } from "../../../types"
import { agentName } from "../../lib/people"

export interface MentionListHandle {
  onKeyDown: (props: SuggestionKeyDownProps) => boolean
}

type MentionListProps = SuggestionProps<AgentDTO, MentionNodeAttrs>

/** Agents under the cursor; the editor keeps the focus and hands the keys on. */
export const MentionList = forwardRef<MentionListHandle, MentionListProps>(
  ({ items, command }, ref) => {
    const { t } = useTranslation("helpdesk")
    const [index, setIndex] = useState(0)
    useEffect(() => setIndex(0), [items])
    const choose = (agent: AgentDTO | undefined) =>
      agent && command({ id: agent.user_id, label: agentName(agent) })

    useImperativeHandle(ref, () => ({
      onKeyDown: ({ event }) => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
        if (step && items.length > 0) {
          setIndex((before) => (before + step + items.length) % items.length)
          return true
        }
        if ((event.key === "Enter" || event.key === "Tab") && items.length > 0) {
          choose(items[index])
          return true
        }
        return false
      },
    }))

    return items.length === 0 ? null : (
      <ul
        role="listbox"
        aria-label={t("composer.mentions")}
        className="bg-ui-bg-component shadow-elevation-flyout z-50 max-h-60 min-w-56 overflow-y-auto rounded-lg p-1"
      >
        {items.map((agent, position) => (
          <li
            key={agent.user_id}
            role="option"
            aria-selected={position === index}
            onMouseDown={(event) => {
              event.preventDefault()
              choose(agent)
            }}
            className={clx(
              "txt-compact-small text-ui-fg-base flex cursor-pointer flex-col rounded-md px-2 py-1.5",
              position === index && "bg-ui-bg-component-hover"
            )}
          >
            {agentName(agent)}
            <span className="text-ui-fg-subtle">{agent.email}</span>
          </li>
        ))}
      </ul>
    )
  }
)
MentionList.displayName = "MentionList"
