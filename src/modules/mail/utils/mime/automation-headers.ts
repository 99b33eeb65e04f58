import type { HeaderList } from "./header-list"

const NAMES = new Set([
  "auto-submitted",
  "precedence",
  "return-path",
  "list-id",
  "list-unsubscribe",
  "list-post",
  "list-help",
  "from",
  "sender",
  "subject",
  "content-type",
  "feedback-id",
  "delivered-to",
  "preference",
  "x-failed-recipients",
  "x-loop",
  "x-helpdesk-auto",
  "x-mailer",
  "x-cron-env",
  "x-ms-exchange-inbox-rules-loop",
  "x-ms-exchange-generated-message-source",
  "x-ms-exchange-parent-message-id",
  "x-precedence",
  "x-mdarrival-auto",
  "x-vacation",
  "x-out-of-office",
  "x-away",
  "x-campaign",
  "x-mailing-list",
  "x-bulkmail",
  "x-notes-auto",
])
const MAX_VALUE = 1_000

/** The headers that tell machines from people: first value each, decoded, cut. */
export function pickAutomationHeaders(headers: HeaderList): Record<string, string> {
  const names = headers.names().filter((name) => NAMES.has(name) || /^x-.*auto/.test(name))
  // a present but empty Return-Path means something (RFC 5321 section 4.5.5)
  return Object.fromEntries(
    names.map((name) => [name, (headers.text(name) ?? "").slice(0, MAX_VALUE)])
  )
}
