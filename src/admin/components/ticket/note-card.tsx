import { DocumentText } from "@medusajs/icons"
import { InlineTip, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { TimelineNote } from "../../lib/timeline-groups"
import { useAgentMap } from "../../hooks/agents"
import { agentName } from "../../lib/people"
import { RelativeTime } from "../relative-time"

/** Another ground, an icon and the word: nobody takes it for something the customer sees. */
export const NoteCard = ({ item }: { item: TimelineNote }) => {
  const { t } = useTranslation("helpdesk")
  const { note, actor } = item
  return (
    <article
      aria-label={t("timeline.note")}
      className="bg-ui-tag-orange-bg flex flex-col gap-y-2 px-6 py-4"
    >
      <header className="text-ui-tag-orange-text flex items-center gap-x-3">
        <span aria-hidden className="flex size-7 items-center justify-center">
          <DocumentText />
        </span>
        <span className="txt-compact-small-plus">{actor.name ?? note.from_email}</span>
        <span className="txt-compact-small">{t("timeline.note")}</span>
        <RelativeTime at={item.at} className="txt-compact-small ml-auto text-nowrap" />
      </header>
      <div className="flex flex-col gap-y-2 pl-10">
        {note.needs_review && (
          <InlineTip variant="warning" label={t("timeline.note")}>
            {t("timeline.noteByMail", { email: note.from_email })}
          </InlineTip>
        )}
        <Text size="small" className="text-ui-fg-base whitespace-pre-wrap [overflow-wrap:anywhere]">
          <MarkedMentions body={note.body} userIds={note.mentions} />
        </Text>
      </div>
    </article>
  )
}

/** Sets the names of the mentioned off from the text. */
const MarkedMentions = ({ body, userIds }: { body: string; userIds: string[] }) => {
  const agents = useAgentMap()
  const names = userIds.flatMap((id) => {
    const agent = agents.get(id)
    return agent ? [`@${agentName(agent)}`] : []
  })
  if (names.length === 0) {
    return <>{body}</>
  }
  const pattern = new RegExp(`(${names.map(escapePattern).join("|")})`, "g")
  return (
    <>
      {body.split(pattern).map((part, index) =>
        names.includes(part) ? (
          <strong key={index} className="text-ui-fg-base font-medium underline underline-offset-2">
            {part}
          </strong>
        ) : (
          part
        )
      )}
    </>
  )
}

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
