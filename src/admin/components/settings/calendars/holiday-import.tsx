import { RouteFocusModal, useRouteModal } from "@medusajs/dashboard/components"
import { Button, Heading, Text } from "@medusajs/ui"
import { type FormEvent, useState } from "react"
import { useTranslation } from "react-i18next"
import type { BusinessCalendarDTO } from "../../../../types"
import {
  type ImportOutcome,
  useImportHolidays,
  useSuggestedHolidays,
} from "../../../hooks/holidays"
import { useDebounced } from "../../../hooks/use-debounced"
import { FormAlert } from "../form"
import { holidayTest } from "./holiday-order"
import { ImportChoice, type ImportForm, importAsk } from "./import-choice"
import { ImportPreview } from "./import-preview"

const Outcome = ({ outcome }: { outcome: ImportOutcome }) => {
  const { t } = useTranslation("helpdesk")
  const told = (["added", "kept"] as const).filter((key) => key === "added" || outcome[key] > 0)
  return (
    <div role="status" className="flex flex-col gap-y-1">
      <RouteFocusModal.Title asChild>
        <Heading>{t("settings.calendars.import.done")}</Heading>
      </RouteFocusModal.Title>
      {told.map((key) => (
        <Text key={key} size="small" className="text-ui-fg-subtle">
          {t(`settings.calendars.import.${key}`, { count: outcome[key] })}
        </Text>
      ))}
    </div>
  )
}

const Heads = () => {
  const { t } = useTranslation("helpdesk")
  return (
    <div className="flex flex-col gap-y-1">
      <RouteFocusModal.Title asChild>
        <Heading>{t("settings.calendars.import.title")}</Heading>
      </RouteFocusModal.Title>
      <RouteFocusModal.Description asChild>
        <Text size="small" className="text-ui-fg-subtle">
          {t("settings.calendars.import.text")}
        </Text>
      </RouteFocusModal.Description>
    </div>
  )
}

/** Public holidays of a country into a calendar: choose, look, import, and what came of it. */
export const HolidayImport = ({ calendar }: { calendar: BusinessCalendarDTO }) => {
  const { t, i18n } = useTranslation("helpdesk")
  const { handleSuccess } = useRouteModal()
  const [form, setForm] = useState<ImportForm>(() => ({
    country: "",
    region: null,
    years: [new Date().getFullYear(), new Date().getFullYear() + 1],
  }))
  const rested = useDebounced(form)
  const ask = importAsk(rested, i18n.language)
  const suggested = useSuggestedHolidays(ask)
  const run = useImportHolidays(calendar.id)
  // what is imported is what stands on screen, not what was shown for the country before
  const isKnown =
    rested === form && ask !== null && suggested.data !== undefined && !suggested.isPlaceholderData
  const isThere = holidayTest(calendar.holidays)
  const fresh = isKnown ? suggested.data.filter(({ date }) => !isThere(date)).length : 0

  const submitText =
    isKnown && fresh > 0
      ? t("settings.calendars.import.submit", { count: fresh })
      : t(`settings.calendars.${isKnown ? "import.nothing_new" : "holidays.import"}`)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ask && fresh > 0) {
      run.mutate(ask)
    }
  }

  return (
    <form className="flex size-full flex-col overflow-hidden" noValidate onSubmit={submit}>
      <RouteFocusModal.Header />
      <RouteFocusModal.Body className="flex flex-1 justify-center overflow-auto px-6 py-16">
        <div className="flex h-fit w-full max-w-[720px] flex-col gap-y-6 pb-8">
          {run.data ? (
            <Outcome outcome={run.data} />
          ) : (
            <>
              <Heads />
              <FormAlert error={run.error} />
              <ImportChoice form={form} onChange={setForm} />
              <ImportPreview query={suggested} isAsked={ask !== null} isThere={isThere} />
            </>
          )}
        </div>
      </RouteFocusModal.Body>
      <RouteFocusModal.Footer>
        {run.data ? (
          <Button type="button" size="small" autoFocus onClick={() => handleSuccess()}>
            {t("settings.calendars.import.close")}
          </Button>
        ) : (
          <>
            <RouteFocusModal.Close asChild>
              <Button type="button" size="small" variant="secondary">
                {t("actions.cancel")}
              </Button>
            </RouteFocusModal.Close>
            <Button type="submit" size="small" disabled={fresh === 0} isLoading={run.isPending}>
              {submitText}
            </Button>
          </>
        )}
      </RouteFocusModal.Footer>
    </form>
  )
}
