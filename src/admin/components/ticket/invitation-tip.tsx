import { InlineTip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CalendarInvitation } from "../../../types"
import { useFormat } from "../../hooks/use-format"

/** A floating or date-only time is shown as the calendar wrote it: its zone is unknown. */
const isInstant = (at: string) => /Z$|[+-]\d\d:\d\d$/.test(at)

export const InvitationTip = ({ invitation }: { invitation: CalendarInvitation }) => {
  const { t } = useTranslation("helpdesk")
  const format = useFormat()
  const show = (at: string) => (isInstant(at) ? format.dateTime(at) : at.replace("T", " "))
  const { starts_at, ends_at, location, organizer } = invitation
  const rows = [
    [
      "when",
      [starts_at, ends_at]
        .filter((at) => at !== null)
        .map(show)
        .join(" – "),
    ],
    ["where", location],
    ["organizer", organizer],
  ] as const
  return (
    <InlineTip label={invitation.summary ?? t("timeline.invitation.title")}>
      <span className="flex flex-col">
        {rows.map(([name, value]) =>
          value ? <span key={name}>{`${t(`timeline.invitation.${name}`)}: ${value}`}</span> : null
        )}
      </span>
    </InlineTip>
  )
}
