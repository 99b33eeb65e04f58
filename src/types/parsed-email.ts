/**
 * A mail after parsing: plain data that crosses a worker boundary, with every decoded byte of
 * text already valid UTF-8 without NUL. Attachment bytes never travel here; they lie in files of
 * `ParsedAttachment.path` which the receiver moves into the File Module and removes.
 */
export interface EmailAddress {
  /** lower-cased addr-spec */
  address: string
  /** decoded display name, "" when there is none */
  name: string
}

export interface ParsedAttachment {
  /** temporary file with the decoded content */
  path: string
  /** display name, already neutralised: no path, no control characters, at most 200 characters */
  filename: string
  /** lower-cased type/subtype, `application/octet-stream` when missing or malformed */
  content_type: string
  /** bytes */
  size: number
  /** sha-256, hex */
  checksum: string
  /** Content-ID without angle brackets */
  content_id: string | null
  /** true when the HTML part shows it through `cid:`; such parts do not count as attachments */
  is_inline: boolean
}

/** RFC 5545 VEVENT of a `text/calendar` part, reduced to who and when. */
export interface CalendarInvitation {
  method: string | null
  summary: string | null
  organizer: string | null
  /** ISO 8601 in UTC, or a date (all day), or a floating local time as the calendar wrote it */
  starts_at: string | null
  ends_at: string | null
  location: string | null
  attendees: string[]
}

/** RFC 3464 per-recipient group. */
export interface DeliveryStatusRecipient {
  address: string
  action: "failed" | "delayed" | "delivered" | "relayed" | "expanded" | "unknown"
  /** enhanced status code x.y.z (RFC 3463), null when the report carries none */
  status: string | null
  /** the remote server's words */
  diagnostic: string | null
}

export interface DeliveryReport {
  /** Message-ID of the mail the report is about, without angle brackets */
  original_message_id: string | null
  recipients: DeliveryStatusRecipient[]
}

export type EmailProtection = "smime_signed" | "smime_encrypted" | "pgp_signed" | "pgp_encrypted"

export interface AuthenticationResult {
  /** the server that made the statement (RFC 8601 authserv-id), lower-cased */
  authserv_id: string
  /** e.g. { dmarc: "pass", dkim: "fail", spf: "none" }; the worst value where a method occurs twice */
  methods: Record<string, string>
  /** the RFC5322.From domain DMARC evaluated, when stated */
  from_domain: string | null
  /** signing domains (header.d, or that of header.i) of the DKIM signatures that passed */
  dkim_domains: string[]
}

export interface ParsedEmail {
  /** without angle brackets; null when the header is missing or unusable */
  message_id: string | null
  /** without angle brackets, in header order, well-formed ids only, at most 50 */
  in_reply_to: string[]
  references: string[]
  from: EmailAddress | null
  reply_to: EmailAddress | null
  to: EmailAddress[]
  cc: EmailAddress[]
  /** addresses of Delivered-To, X-Original-To and Envelope-To: where a plus-address can hide */
  delivered_to: string[]
  /** decoded, one line, "" when missing, at most 998 characters */
  subject: string
  /** Date header when it is a real time, null otherwise (the caller takes the arrival) */
  sent_at: string | null
  /** the text part, or the HTML part as text; at most 1,000,000 characters */
  text: string
  /** the sanitised HTML part; null when the mail has none */
  html: string | null
  /** text without quoted history and signature */
  visible_text: string
  has_remote_images: boolean
  attachments: ParsedAttachment[]
  invitation: CalendarInvitation | null
  protection: EmailProtection | null
  delivery_report: DeliveryReport | null
  /** topmost first, exactly as many as the mail carries, at most 20 */
  authentication_results: AuthenticationResult[]
  /** headers that decide automation: all lower-cased names, first value, decoded, <= 1,000 characters */
  automation_headers: Record<string, string>
  /** what had to be cut or repaired, for the agent: e.g. "too_many_parts", "body_truncated" */
  notices: string[]
  /** Forwarded mail: who wrote the original, when the body or a message/rfc822 part tells */
  forwarded_from: EmailAddress | null
}
