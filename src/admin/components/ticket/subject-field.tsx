import { Heading, Input } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { TicketDTO } from "../../../types"
import { useChangeTicket } from "../../hooks/use-change-ticket"

/** A heading that becomes a field when clicked: Enter saves, Escape forgets. */
export const SubjectField = ({ ticket }: { ticket: TicketDTO }) => {
  const { t } = useTranslation("helpdesk")
  const change = useChangeTicket(ticket.id)
  const [text, setText] = useState<string | null>(null)
  const save = () => {
    const subject = text?.trim()
    if (subject && subject !== ticket.subject) {
      change({ subject })
    }
    setText(null)
  }
  if (text === null) {
    return (
      <Heading level="h1" className="min-w-0">
        <button
          type="button"
          disabled={ticket.status === "merged"}
          title={`${ticket.subject}\n(${t("ticket.editSubject")})`}
          onClick={() => setText(ticket.subject)}
          className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus -mx-1 line-clamp-2 rounded-sm px-1 text-left outline-none [overflow-wrap:anywhere]"
        >
          {ticket.subject}
        </button>
      </Heading>
    )
  }
  return (
    <Input
      autoFocus
      aria-label={t("ticket.subjectLabel")}
      maxLength={998}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === "Enter") {
          save()
        } else if (event.key === "Escape") {
          event.stopPropagation()
          setText(null)
        }
      }}
    />
  )
}
