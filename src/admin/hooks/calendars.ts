import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { BusinessCalendarDTO, CalendarHolidayInput, CalendarWindow } from "../../types"
import { client } from "../lib/client"
import { queryKeys } from "../lib/query-keys"
import { readAll } from "../lib/read-all"

export interface CalendarBody extends Pick<BusinessCalendarDTO, "name" | "time_zone"> {
  windows: CalendarWindow[]
  holidays: CalendarHolidayInput[]
}

interface CalendarAnswer {
  calendar: BusinessCalendarDTO
}

export const useCalendars = () =>
  useQuery({
    queryKey: queryKeys.calendars.list(),
    queryFn: () => readAll<BusinessCalendarDTO>("/helpdesk/calendars", "calendars"),
    staleTime: 60_000,
  })

export const useCalendar = (id: string) =>
  useQuery({
    queryKey: queryKeys.calendars.detail(id),
    queryFn: () => client.get<CalendarAnswer>(`/helpdesk/calendars/${id}`),
    select: (answer) => answer.calendar,
    enabled: id !== "",
  })

/** An edit may set open tickets recalculating, gives policies a new version and customers another policy. */
export function useRefreshSla() {
  const cache = useQueryClient()
  return () =>
    Promise.all([
      cache.invalidateQueries({ queryKey: queryKeys.calendars.all }),
      cache.invalidateQueries({ queryKey: queryKeys.slaPolicies.all }),
      cache.invalidateQueries({ queryKey: queryKeys.slaRecalculations() }),
      cache.invalidateQueries({ queryKey: queryKeys.accounts.all }),
    ])
}

export function useCreateCalendar() {
  const onSuccess = useRefreshSla()
  return useMutation({
    mutationFn: (body: CalendarBody) => client.post<CalendarAnswer>("/helpdesk/calendars", body),
    onSuccess,
  })
}

export function useUpdateCalendar(id: string) {
  const onSuccess = useRefreshSla()
  return useMutation({
    mutationFn: (body: Partial<CalendarBody>) =>
      client.post<CalendarAnswer>(`/helpdesk/calendars/${id}`, body),
    onSuccess,
  })
}

export function useDeleteCalendar() {
  const onSuccess = useRefreshSla()
  return useMutation({
    mutationFn: (id: string) => client.delete<{ archived?: boolean }>(`/helpdesk/calendars/${id}`),
    onSuccess,
  })
}

export interface DueAtAsk {
  start: string
  minutes: number
}

/** When a deadline of so many business minutes falls; `version` asks anew after an edit. */
export const useDueAt = (calendar: BusinessCalendarDTO, ask: DueAtAsk | null) =>
  useQuery({
    queryKey: queryKeys.calendars.dueAt(calendar.id, { ...ask, version: calendar.version }),
    queryFn: () =>
      client.post<{ due_at: string }>(`/helpdesk/calendars/${calendar.id}/due-at`, ask),
    select: (answer) => answer.due_at,
    placeholderData: keepPreviousData,
    enabled: ask !== null,
    retry: false,
  })
