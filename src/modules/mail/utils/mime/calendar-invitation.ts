import type { CalendarInvitation } from "../../../../types/parsed-email"
import { zonedToUtc } from "./zoned-time"

interface CalendarLine {
  name: string
  params: string
  value: string
}

const MAX_ATTENDEES = 100
const MAX_LINE = 5_000

/** The first VEVENT of a calendar (RFC 5545) as who and when; null when there is none. */
export function parseInvitation(calendar: string): CalendarInvitation | null {
  const lines = unfold(calendar)
  const start = lines.findIndex((line) => line.name === "BEGIN" && /^VEVENT$/i.test(line.value))
  if (start < 0) {
    return null
  }
  const end = lines.findIndex(
    (line, index) => index > start && line.name === "END" && /^VEVENT$/i.test(line.value)
  )
  const event = withoutAlarms(lines.slice(start + 1, end < 0 ? undefined : end))
  const first = (name: string) => event.find((line) => line.name === name)
  const method = lines.find((line) => line.name === "METHOD")
  return {
    method: method ? method.value.trim().toUpperCase() : null,
    summary: textOf(first("SUMMARY")),
    organizer: personOf(first("ORGANIZER")),
    starts_at: timeOf(first("DTSTART")),
    ends_at: timeOf(first("DTEND")),
    location: textOf(first("LOCATION")),
    attendees: event
      .filter((line) => line.name === "ATTENDEE")
      .flatMap((line) => personOf(line) ?? [])
      .slice(0, MAX_ATTENDEES),
  }
}

function unfold(calendar: string): CalendarLine[] {
  const unfolded = calendar.replace(/\r?\n[ \t]/g, "").split(/\r?\n|\r/)
  return unfolded.flatMap((line) => {
    const parts = /^([A-Za-z0-9-]+)((?:;(?:"[^"]*"|[^":])*)?):(.*)$/.exec(line.slice(0, MAX_LINE))
    return parts ? [{ name: parts[1].toUpperCase(), params: parts[2], value: parts[3] }] : []
  })
}

/** A VALARM has its own SUMMARY and ATTENDEE. */
function withoutAlarms(lines: CalendarLine[]): CalendarLine[] {
  let depth = 0
  return lines.filter((line) => {
    depth += line.name === "BEGIN" ? 1 : 0
    const isOutside = depth === 0
    depth -= line.name === "END" ? 1 : 0
    return isOutside
  })
}

function textOf(line: CalendarLine | undefined): string | null {
  const text = (line?.value ?? "")
    .replace(/\\n/gi, " ")
    .replace(/\\([\\;,])/g, "$1")
    .trim()
  return text === "" ? null : text.slice(0, 1_000)
}

function personOf(line: CalendarLine | undefined): string | null {
  if (!line) {
    return null
  }
  const address = line.value.replace(/^mailto:/i, "").trim()
  const name = /;CN=(?:"([^"]*)"|([^;:]*))/i.exec(line.params)
  const commonName = (name?.[1] ?? name?.[2] ?? "").trim()
  if (address === "") {
    return commonName === "" ? null : commonName
  }
  return commonName === "" || commonName === address ? address : `${commonName} <${address}>`
}

/** UTC, a bare date, a zoned time brought to UTC, or the floating time as it stands. */
function timeOf(line: CalendarLine | undefined): string | null {
  const parts = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z)?)?$/.exec(
    line?.value.trim() ?? ""
  )
  if (!parts) {
    return null
  }
  const [, year, month, day, hour, minute, second, zulu] = parts
  const date = `${year}-${month}-${day}`
  if (hour === undefined) {
    return date
  }
  const local = `${date}T${hour}:${minute}:${second ?? "00"}`
  if (zulu) {
    return Number.isNaN(Date.parse(`${local}Z`)) ? null : `${local}Z`
  }
  const zone = /;TZID=(?:"([^"]*)"|([^;:]*))/i.exec(line?.params ?? "")
  return zonedToUtc(local, zone?.[1] ?? zone?.[2] ?? "") ?? local
}
