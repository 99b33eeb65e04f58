import { compileCalendar, type BusinessCalendar } from "../business-time"
import type { PolicyVersion } from "./types"

const REMEMBERED_VERSIONS = 500

const compiled = new Map<string, BusinessCalendar>()

/** A version never changes, so what its calendar has worked out is kept for the next clock. */
export function calendarOf({ id, snapshot }: PolicyVersion): BusinessCalendar {
  const known = compiled.get(id)
  if (known) {
    return known
  }
  if (compiled.size >= REMEMBERED_VERSIONS) {
    compiled.clear()
  }
  const calendar = compileCalendar(snapshot.calendar)
  compiled.set(id, calendar)
  return calendar
}
