import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query"
import type { BusinessCalendarDTO } from "../../types"
import { client } from "../lib/client"
import { queryKeys } from "../lib/query-keys"
import { useRefreshSla } from "./calendars"

export interface HolidayCountry {
  code: string
  name: string
  regions: { code: string; name: string }[]
}

export interface SuggestedHoliday {
  date: string
  name: string
}

export interface HolidayAsk {
  country: string
  region?: string
  years: number[]
  /** of the holidays' names */
  language: string
}

const FOR_THE_SESSION = Infinity

export const useHolidayCountries = (language: string) =>
  useQuery({
    queryKey: queryKeys.holidays.regions(language),
    queryFn: () =>
      client.get<{ countries: HolidayCountry[] }>("/helpdesk/calendars/holiday-regions", {
        language,
      }),
    select: (answer) => answer.countries,
    staleTime: FOR_THE_SESSION,
  })

export const useSuggestedHolidays = (ask: HolidayAsk | null) =>
  useQuery({
    queryKey: queryKeys.holidays.suggestions(ask ?? {}),
    queryFn: () =>
      client.get<{ holidays: SuggestedHoliday[] }>("/helpdesk/calendars/holiday-suggestions", {
        country: ask?.country,
        region: ask?.region,
        year: ask?.years.map(String),
        language: ask?.language,
      }),
    select: (answer) => answer.holidays,
    placeholderData: keepPreviousData,
    enabled: ask !== null,
    staleTime: FOR_THE_SESSION,
  })

export interface ImportOutcome {
  calendar: BusinessCalendarDTO
  added: number
  kept: number
}

export function useImportHolidays(calendarId: string) {
  const onSuccess = useRefreshSla()
  return useMutation({
    mutationFn: (ask: HolidayAsk) =>
      client.post<ImportOutcome>(`/helpdesk/calendars/${calendarId}/holidays/import`, ask),
    onSuccess,
  })
}
