const MINUTES_IN_HOUR = 60
const HOURS = /^(\d+(?:[.,]\d+)?)\s*(?:hours?|hrs?|h|stunden?|std)\.?/i
const MINUTES = /^(\d+(?:[.,]\d+)?)\s*(?:minutes?|minuten?|mins?|m)?\.?$/i
const CLOCK = /^(\d+):([0-5]\d)$/

const numberOf = (text: string) => Number(text.replace(",", "."))

/**
 * Minutes in what people type for a span: "2h 30m", "2:30", "1.5 Std.", "90 min", "90".
 * Null where it means nothing or no time at all. Days are refused: how long is one in business time?
 */
export function parseDuration(text: string): number | null {
  const trimmed = text.trim()
  const clock = CLOCK.exec(trimmed)
  if (clock) {
    return positive(Number(clock[1]) * MINUTES_IN_HOUR + Number(clock[2]))
  }
  const hours = HOURS.exec(trimmed)
  const rest = hours ? trimmed.slice(hours[0].length).trim() : trimmed
  if (hours && rest === "") {
    return positive(numberOf(hours[1]) * MINUTES_IN_HOUR)
  }
  const minutes = MINUTES.exec(rest)
  if (!minutes) {
    return null
  }
  return positive((hours ? numberOf(hours[1]) * MINUTES_IN_HOUR : 0) + numberOf(minutes[1]))
}

const positive = (minutes: number) => (minutes > 0 ? minutes : null)

/** How a form shows stored minutes: "2h 30m", "8h", "45m"; `parseDuration` reads it back. */
export function durationInput(minutes: number): string {
  const hours = Math.floor(minutes / MINUTES_IN_HOUR)
  const rest = Number((minutes - hours * MINUTES_IN_HOUR).toFixed(2))
  if (hours === 0) {
    return `${rest}m`
  }
  return rest > 0 ? `${hours}h ${rest}m` : `${hours}h`
}

/** Whole hours and the minutes left over; business time has no days of 24 hours. */
export function hoursAndMinutes(minutes: number): [number, "hour" | "minute"][] {
  const hours = Math.floor(minutes / MINUTES_IN_HOUR)
  const rest = Number((minutes - hours * MINUTES_IN_HOUR).toFixed(2))
  const parts: [number, "hour" | "minute"][] = [
    [hours, "hour"],
    [rest, "minute"],
  ]
  const told = parts.filter(([value]) => value > 0)
  return told.length > 0 ? told : [[0, "minute"]]
}
