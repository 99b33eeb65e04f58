import { Badge, Text } from "@medusajs/ui"
import type { UseQueryResult } from "@tanstack/react-query"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import type { SuggestedHoliday } from "../../../hooks/holidays"
import { useWeekText } from "../../../hooks/use-week-text"
import { QueryContent } from "../layout"

interface Props {
  query: UseQueryResult<SuggestedHoliday[]>
  /** whether enough is chosen to ask the server */
  isAsked: boolean
  /** whether the calendar is closed on a date already */
  isThere: (date: string) => boolean
}

const HolidayItems = ({
  holidays,
  isThere,
}: Pick<Props, "isThere"> & { holidays: SuggestedHoliday[] }) => {
  const { t } = useTranslation("helpdesk")
  const text = useWeekText()
  return (
    <ul className="shadow-borders-base divide-y rounded-lg">
      {holidays.map(({ date, name }) => (
        <li
          key={`${date} ${name}`}
          className="txt-compact-small grid grid-cols-[10rem_1fr_auto] items-center gap-x-3 px-4 py-2.5"
        >
          <span className="text-ui-fg-subtle tabular-nums">{text.date(date)}</span>
          <span>{name}</span>
          {isThere(date) ? (
            <Badge size="2xsmall">{t("settings.calendars.import.is_there")}</Badge>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** What an import would bring, day by day, before anything is stored. */
export const ImportPreview = ({ query, isAsked, isThere }: Props) => {
  const { t } = useTranslation("helpdesk")
  const id = useId()
  const note = (text: string) => (
    <Text size="small" className="text-ui-fg-subtle">
      {text}
    </Text>
  )
  return (
    <section aria-labelledby={id} className="flex flex-col gap-y-2">
      <Text id={id} size="small" leading="compact" weight="plus">
        {t("settings.calendars.import.preview")}
      </Text>
      {isAsked ? (
        <QueryContent query={query}>
          {(holidays) =>
            holidays.length > 0 ? (
              <HolidayItems holidays={holidays} isThere={isThere} />
            ) : (
              note(t("settings.calendars.import.none"))
            )
          }
        </QueryContent>
      ) : (
        note(t("settings.calendars.import.choose_first"))
      )}
    </section>
  )
}
