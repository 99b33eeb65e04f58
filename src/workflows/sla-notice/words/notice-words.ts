import type { NoticeLanguage, SlaMetric, SlaNoticeKind } from "../../../types"

interface NoticeWords {
  locale: string
  metrics: Record<SlaMetric, string>
  kinds: Record<SlaNoticeKind, string>
  /** of a breach that is told once more */
  stillOverdue: string
  ticket: string
  from: string
  due: string
  left: string
  overdueBy: string
  ofBusinessTime: string
  metLate: string
  underAMinute: string
  openTicket: string
}

export const NOTICE_WORDS: Record<NoticeLanguage, NoticeWords> = {
  en: {
    locale: "en-GB",
    metrics: {
      first_response: "First response",
      next_response: "Next response",
      resolution: "Resolution",
    },
    kinds: { warning: "at risk", imminent: "due shortly", breached: "overdue" },
    stillOverdue: "still overdue",
    ticket: "Ticket",
    from: "From",
    due: "Due",
    left: "Left",
    overdueBy: "Overdue by",
    ofBusinessTime: "of business time",
    metLate: "The target was met after its deadline.",
    underAMinute: "less than a minute",
    openTicket: "Open the ticket",
  },
  de: {
    locale: "de-DE",
    metrics: {
      first_response: "Erste Antwort",
      next_response: "Nächste Antwort",
      resolution: "Lösung",
    },
    kinds: { warning: "gefährdet", imminent: "bald fällig", breached: "überfällig" },
    stillOverdue: "weiterhin überfällig",
    ticket: "Ticket",
    from: "Von",
    due: "Fällig",
    left: "Verbleibend",
    overdueBy: "Überfällig seit",
    ofBusinessTime: "Geschäftszeit",
    metLate: "Das Ziel wurde erst nach Ablauf der Frist erreicht.",
    underAMinute: "weniger als 1 min",
    openTicket: "Ticket öffnen",
  },
}

/** What a headline is made of. */
export interface NoticeMatter {
  metric: SlaMetric
  kind: SlaNoticeKind
  stage: string
}

/** `First response overdue`; a breach that is told again says so, or two mails would read the same. */
export function noticeHeadline(
  { metric, kind, stage }: NoticeMatter,
  language: NoticeLanguage
): string {
  const { metrics, kinds, stillOverdue } = NOTICE_WORDS[language]
  const isRepeat = kind === "breached" && stage !== "breached"
  return `${metrics[metric]} ${isRepeat ? stillOverdue : kinds[kind]}`
}

/**
 * The time where the business is: `Mon, 23 Nov 2026, 15:30 (Europe/Berlin, UTC+1)`. With the
 * offset it is one moment, also in the hour that comes twice and for somebody elsewhere.
 */
export function dueText(due_at: Date, time_zone: string, language: NoticeLanguage): string {
  const { locale } = NOTICE_WORDS[language]
  const time = new Intl.DateTimeFormat(locale, {
    timeZone: time_zone,
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(due_at)
  const isUtc = /^(Etc\/)?UTC$/i.test(time_zone)
  const zone = `${time_zone.replaceAll("_", " ")}, ${offsetOf(due_at, time_zone)}`
  return `${time} (${isUtc ? "UTC" : zone})`
}

/** `UTC+5:30` */
const offsetOf = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat("en-GB", { timeZone, timeZoneName: "shortOffset" })
    .formatToParts(at)
    .filter(({ type }) => type === "timeZoneName")
    .map(({ value }) => value.replace("GMT", "UTC"))
    .join("")

/** Business time as `2 h 5 min`; what is left is rounded down, as is what is over. */
export function spanText(seconds: number, language: NoticeLanguage): string {
  const minutes = Math.floor(Math.abs(seconds) / 60)
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (minutes === 0) {
    return NOTICE_WORDS[language].underAMinute
  }
  return [hours > 0 ? `${hours} h` : "", rest > 0 ? `${rest} min` : ""].filter(Boolean).join(" ")
}
