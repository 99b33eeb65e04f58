import { PencilSquare, Trash } from "@medusajs/icons"
import { SectionRow } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { Link, useNavigate } from "react-router-dom"
import type { BusinessCalendarDTO } from "../../../../types"
import { useDeleteCalendar } from "../../../hooks/calendars"
import { useSlaPolicies } from "../../../hooks/sla-policies"
import { RowMenu, Section, useDelete } from "../layout"
import type { SectionProps } from "./section-props"

const GeneralMenu = ({ calendar }: { calendar: BusinessCalendarDTO }) => {
  const { t } = useTranslation("helpdesk")
  const navigate = useNavigate()
  const confirmDelete = useDelete()
  const { mutateAsync } = useDeleteCalendar()

  const remove = async () => {
    const isGone = await confirmDelete({
      title: t("settings.calendars.delete_title", { name: calendar.name }),
      description: t("settings.calendars.delete_text"),
      run: () => mutateAsync(calendar.id),
      done: t("settings.deleted", { name: calendar.name }),
      archived: t("settings.archived", { name: calendar.name }),
    })
    if (isGone) {
      navigate("/settings/helpdesk/calendars", { replace: true })
    }
  }

  return (
    <RowMenu
      label={t("settings.actions_for", { name: calendar.name })}
      groups={[
        { actions: [{ label: t("actions.edit"), icon: <PencilSquare />, to: "edit/general" }] },
        {
          actions: [{ label: t("actions.delete"), icon: <Trash />, onClick: () => void remove() }],
        },
      ]}
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
