import type { SlaMetric, SlaNoticeKind } from "../../../types"

const METRICS: Record<SlaMetric, string> = {
  first_response: "first response",
  next_response: "next response",
  resolution: "resolution",
}

const KINDS: Record<SlaNoticeKind, string> = {
  warning: "at risk",
  imminent: "due shortly",
  breached: "overdue",
}

/** `first response overdue` */
export const noticeHeadline = (metric: SlaMetric, kind: SlaNoticeKind): string =>
  `${METRICS[metric]} ${KINDS[kind]}`

/** `Mon, 23 Nov 2026, 14:30 UTC (Mon, 23 Nov 2026, 15:30 Europe/Berlin)` */
export function dueText(due_at: Date, time_zone: string): string {
  const utc = `${timeText(due_at, "UTC")} UTC`
  return /^(Etc\/)?UTC$/i.test(time_zone)
    ? utc
    : `${utc} (${timeText(due_at, time_zone)} ${time_zone})`
}

const timeText = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat("en-GB", {
    timeZone,
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(at)

/** Business time as `2 h 5 min`; what is left is rounded down, as is what is over. */
export function spanText(seconds: number): string {
  const minutes = Math.floor(Math.abs(seconds) / 60)
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (minutes === 0) {
    return "less than a minute"
  }
  return [hours > 0 ? `${hours} h` : "", rest > 0 ? `${rest} min` : ""].filter(Boolean).join(" ")
}
