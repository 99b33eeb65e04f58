import { SectionRow } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { Link, useNavigate } from "react-router-dom"
import type { BusinessCalendarDTO } from "../../../../types"
import { useDeleteCalendar } from "../../../hooks/calendars"
import { useSlaPolicies } from "../../../hooks/sla-policies"
import { EditDeleteMenu, Section } from "../layout"
import type { SectionProps } from "./section-props"

const GeneralMenu = ({ calendar: { id, name } }: { calendar: BusinessCalendarDTO }) => {
  const navigate = useNavigate()
  const { mutateAsync } = useDeleteCalendar()
  return (
    <EditDeleteMenu
      name={name}
      texts="calendars"
      editTo="edit/general"
      remove={() => mutateAsync(id)}
      onRemoved={() => navigate("/settings/helpdesk/calendars", { replace: true })}
    />
  )
}

const UsedBy = ({ calendarId }: { calendarId: string }) => {
  const { t } = useTranslation("helpdesk")
  const policies = useSlaPolicies().data?.filter((policy) => policy.calendar_id === calendarId)
  if (!policies) {
    return <>–</>
  }
  return policies.length > 0 ? (
    <ul>
      {policies.map((policy) => (
        <li key={policy.id}>
          <Link
            to={`/settings/helpdesk/sla-policies/${policy.id}`}
            className="text-ui-fg-base underline underline-offset-2"
          >
            {policy.name}
          </Link>
        </li>
      ))}
    </ul>
  ) : (
    <>{t("settings.calendars.no_policy")}</>
  )
}

export const GeneralSection = ({ calendar, isManager }: SectionProps) => {
  const { t } = useTranslation("helpdesk")
  return (
    <Section
      level="h1"
      title={calendar.name}
      actions={isManager ? <GeneralMenu calendar={calendar} /> : null}
    >
      <SectionRow
        title={t("settings.calendars.fields.time_zone")}
        value={calendar.time_zone.replaceAll("_", " ")}
      />
      <SectionRow
        title={t("settings.calendars.fields.used_by")}
        value={<UsedBy calendarId={calendar.id} />}
      />
    </Section>
  )
}
