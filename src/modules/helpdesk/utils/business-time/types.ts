import type { CalendarWindow } from "../../../../types/sla"

/** When a business is open: weekly windows in its own time zone, without its holidays. */
export interface CalendarDefinition {
  /** IANA */
  time_zone: string
  windows: CalendarWindow[]
  /** `date` is `YYYY-MM-DD`; yearly ones fall on their month and day of every year */
  holidays: { date: string; is_yearly: boolean }[]
}
