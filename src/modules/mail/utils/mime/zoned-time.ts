/** Outlook writes Windows names; the ones of the countries a European shop deals with. */
const WINDOWS_ZONES: Record<string, string> = {
  "w. europe standard time": "Europe/Berlin",
  "central europe standard time": "Europe/Budapest",
  "central european standard time": "Europe/Warsaw",
  "romance standard time": "Europe/Paris",
  "gmt standard time": "Europe/London",
  "greenwich standard time": "Atlantic/Reykjavik",
  "e. europe standard time": "Europe/Chisinau",
  "fle standard time": "Europe/Helsinki",
  "gtb standard time": "Europe/Bucharest",
  "turkey standard time": "Europe/Istanbul",
  "russian standard time": "Europe/Moscow",
  "eastern standard time": "America/New_York",
  "central standard time": "America/Chicago",
  "mountain standard time": "America/Denver",
  "pacific standard time": "America/Los_Angeles",
  "india standard time": "Asia/Kolkata",
  "china standard time": "Asia/Shanghai",
  "tokyo standard time": "Asia/Tokyo",
  "aus eastern standard time": "Australia/Sydney",
  utc: "UTC",
}

/**
 * A wall-clock time of a zone in UTC; null when the zone is unknown.
 *
 * @param local `YYYY-MM-DDTHH:mm:ss`
 * @param zone IANA or Windows name, also with a prefix path as some calendars write
 */
export function zonedToUtc(local: string, zone: string): string | null {
  const asUtc = Date.parse(`${local}Z`)
  const name = ianaName(zone)
  if (name === null || Number.isNaN(asUtc)) {
    return null
  }
  // the offset at the guessed instant may be that of the other side of a DST change: look twice
  const guess = asUtc - offsetAt(asUtc, name)
  const utc = asUtc - offsetAt(guess, name)
  return new Date(utc).toISOString().replace(".000Z", "Z")
}

function ianaName(zone: string): string | null {
  const bare = zone.trim()
  const mapped = WINDOWS_ZONES[bare.toLowerCase()]
  const candidate = mapped ?? /([A-Za-z]+\/[A-Za-z_]+(?:\/[A-Za-z_]+)?)$/.exec(bare)?.[1] ?? bare
  try {
    return candidate === ""
      ? null
      : new Intl.DateTimeFormat("en", { timeZone: candidate }).resolvedOptions().timeZone
  } catch (error) {
    if (error instanceof RangeError) {
      return null
    }
    throw error
  }
}

function offsetAt(instant: number, zone: string): number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  })
  const parts = new Map(
    format.formatToParts(instant).map((part) => [part.type, Number(part.value)])
  )
  const at = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  return (
    Date.UTC(at("year"), at("month") - 1, at("day"), at("hour"), at("minute"), at("second")) -
    instant
  )
}
