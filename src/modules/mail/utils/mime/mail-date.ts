const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

/** Minutes east of UTC, RFC 5322 section 4.3; other letters count as UTC there as well. */
const ZONES: Record<string, number> = {
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  cet: 60,
  cest: 120,
  mez: 60,
  mesz: 120,
  jst: 540,
}

const RFC_5322 =
  /^(?:[a-z]+\.?,?\s*)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*[\s-]+(\d{2,4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(.*)$/i
const ASCTIME = /^[a-z]{3}\s+([a-z]{3})\s+(\d{1,2})\s+(\d{1,2}):(\d{2}):(\d{2})\s+(\d{4})\s*(.*)$/i
const ISO = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/

/**
 * The Date header (RFC 5322 section 3.3 with the obsolete forms) as ISO 8601 in UTC; null when it
 * is not a real time: then the caller takes the arrival.
 */
export function parseMailDate(value: string | null): string | null {
  const text = (value ?? "")
    .replace(/\([^()]*\)/g, " ")
    .replace(/\s+/g, " ")
    .trim()
  const rfc = RFC_5322.exec(text)
  if (rfc) {
    return toIso(rfc[3], rfc[2], rfc[1], [rfc[4], rfc[5], rfc[6] ?? "0"], rfc[7])
  }
  const asctime = ASCTIME.exec(text)
  if (asctime) {
    return toIso(asctime[6], asctime[1], asctime[2], asctime.slice(3, 6), asctime[7])
  }
  return ISO.test(text)
    ? isoOrNull(Date.parse(/[Z+]|-\d{2}:?\d{2}$/.test(text.slice(10)) ? text : `${text}Z`))
    : null
}

function toIso(
  year: string,
  month: string,
  day: string,
  time: string[],
  zone: string
): string | null {
  const monthIndex = MONTHS.indexOf(month.toLowerCase())
  const [hour, minute, second] = time.map(Number)
  if (monthIndex < 0 || hour > 24 || minute > 59 || second > 60) {
    return null
  }
  const local = Date.UTC(fullYear(year), monthIndex, Number(day), hour, minute, second)
  // the constructor turns 31 February into March: such a date is not a real time
  if (hour < 24 && new Date(local).getUTCDate() !== Number(day) && second < 60) {
    return null
  }
  return isoOrNull(local - zoneMinutes(zone) * 60_000)
}

function fullYear(year: string): number {
  const value = Number(year)
  if (year.length > 3) {
    return value
  }
  return year.length === 2 && value < 50 ? 2000 + value : 1900 + value
}

function zoneMinutes(zone: string): number {
  const offset = /([+-])(\d{2}):?(\d{2})/.exec(zone)
  if (offset) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3])
    return offset[1] === "-" ? -minutes : minutes
  }
  return ZONES[zone.trim().toLowerCase()] ?? 0
}

/** Years no mail was sent in, or no database accepts, count as broken. */
function isoOrNull(time: number): string | null {
  const date = new Date(time)
  const year = date.getUTCFullYear()
  return Number.isNaN(time) || year < 1970 || year > 2200 ? null : date.toISOString()
}
