import { Checkbox, Label, Text } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import { type HolidayAsk, useHolidayCountries } from "../../../hooks/holidays"
import { ComboboxField, FormAlert, SelectField } from "../form"

export interface ImportForm {
  country: string
  region: string | null
  years: number[]
}

/** What the server is asked for; null while country or years are missing. */
export const importAsk = (
  { country, region, years }: ImportForm,
  language: string
): HolidayAsk | null =>
  country && years.length > 0
    ? { country, ...(region ? { region } : {}), years, language: language.slice(0, 2) }
    : null

const OFFERED_YEARS = [0, 1, 2, 3, 4]

const YearBox = ({
  year,
  isChosen,
  onChange,
}: {
  year: number
  isChosen: boolean
  onChange: (isChosen: boolean) => void
}) => {
  const id = useId()
  return (
    <div className="flex items-center gap-x-2">
      <Checkbox
        id={id}
        checked={isChosen}
        onCheckedChange={(checked) => onChange(checked === true)}
      />
      <Label htmlFor={id} size="small" className="tabular-nums">
        {year}
      </Label>
    </div>
  )
}

interface Props {
  form: ImportForm
  onChange: (form: ImportForm) => void
}

export const ImportChoice = ({ form, onChange }: Props) => {
  const { t, i18n } = useTranslation("helpdesk")
  const countries = useHolidayCountries(i18n.language.slice(0, 2))
  const yearsId = useId()
  const regions = countries.data?.find(({ code }) => code === form.country)?.regions ?? []
  const firstYear = new Date().getFullYear()
  const setYear = (year: number, isIn: boolean) =>
    onChange({
      ...form,
      years: isIn ? [...form.years, year].sort() : form.years.filter((other) => other !== year),
    })
  return (
    <>
      <FormAlert error={countries.error} />
      <div className="grid gap-4 md:grid-cols-2">
        <ComboboxField
          label={t("settings.calendars.import.country")}
          placeholder={t("settings.calendars.import.country_placeholder")}
          value={form.country}
          onChange={(country) => onChange({ ...form, country, region: null })}
          options={(countries.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        />
        {regions.length > 0 ? (
          <SelectField
            label={t("settings.calendars.import.region")}
            noneLabel={t("settings.calendars.import.no_region")}
            value={form.region}
            onChange={(region) => onChange({ ...form, region })}
            options={regions.map(({ code, name }) => ({ value: code, label: name }))}
          />
        ) : null}
      </div>
      <div role="group" aria-labelledby={yearsId} className="flex flex-col gap-y-2">
        <Text id={yearsId} size="small" leading="compact" weight="plus">
          {t("settings.calendars.import.years")}
        </Text>
        <div className="flex flex-wrap gap-4">
          {OFFERED_YEARS.map((offset) => (
            <YearBox
              key={offset}
              year={firstYear + offset}
              isChosen={form.years.includes(firstYear + offset)}
              onChange={(isIn) => setYear(firstYear + offset, isIn)}
            />
          ))}
        </div>
      </div>
    </>
  )
}
