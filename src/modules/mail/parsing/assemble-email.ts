import type { EmailAddress, ParsedAttachment, ParsedEmail } from "../../../types/parsed-email"
import { foldQuotes, sanitizeEmailHtml } from "../utils/content"
import { parseAddresses } from "../utils/mime/addresses"
import { parseAuthenticationResults } from "../utils/mime/authentication-results"
import { pickAutomationHeaders } from "../utils/mime/automation-headers"
import { parseInvitation } from "../utils/mime/calendar-invitation"
import { readDeliveryReport } from "../utils/mime/delivery-report"
import { findForwardedFrom } from "../utils/mime/forwarded-from"
import type { HeaderList } from "../utils/mime/header-list"
import { parseMailDate } from "../utils/mime/mail-date"
import { parseMessageId, parseMessageIds } from "../utils/mime/message-ids"
import { protectionOfText } from "../utils/mime/protection"
import { composeBody } from "./compose-body"
import type { MailTree } from "./mail-tree"

const MAX_SUBJECT = 998

/** Turns the collected parts and headers into the plain data that leaves the parser. */
export function assembleEmail(
  tree: MailTree,
  limits: { maxTextLength: number; maxHtmlLength: number },
  notices: Set<string>
): ParsedEmail {
  const { headers } = tree
  const body = composeBody(tree.bodies)
  const rawHtml = body.html?.slice(0, limits.maxHtmlLength) ?? null
  const sanitized = rawHtml === null ? null : sanitizeEmailHtml(rawHtml)
  const text = body.text.slice(0, limits.maxTextLength)
  if (
    tree.isBodyTruncated ||
    text.length < body.text.length ||
    (rawHtml !== null && rawHtml.length < (body.html?.length ?? 0))
  ) {
    notices.add("body_truncated")
  }
  const subject = (headers.text("subject") ?? "").slice(0, MAX_SUBJECT)
  const returnedHeaders = tree.readParts
    .filter((part) => /rfc822|global/.test(part.type) && !/delivery-status/.test(part.type))
    .map((part) => part.content)
  const deliveryReport = readDeliveryReport(
    headers,
    {
      deliveryStatus: tree.readParts
        .filter((part) => /delivery-status$/.test(part.type))
        .map((part) => part.content),
      returnedHeaders,
    },
    text
  )
  return {
    message_id: parseMessageId(headers.raw("message-id")),
    in_reply_to: parseMessageIds(headers.rawAll("in-reply-to")),
    references: parseMessageIds(headers.rawAll("references")),
    ...readPeople(headers),
    subject,
    sent_at: parseMailDate(headers.raw("date")),
    text,
    html: sanitized?.html ?? null,
    visible_text: foldQuotes(text).visible,
    has_remote_images: sanitized?.hasRemoteImages ?? false,
    attachments: markInline(tree.attachments, sanitized?.html ?? ""),
    invitation: readInvitation(tree),
    protection: tree.protection ?? protectionOfText(text),
    delivery_report: deliveryReport,
    authentication_results: parseAuthenticationResults(headers.rawAll("authentication-results")),
    automation_headers: pickAutomationHeaders(headers),
    notices: [...notices],
    forwarded_from: deliveryReport
      ? null
      : findForwardedFrom({ subject, text, attachedHeaders: returnedHeaders }),
  }
}

type People = Pick<ParsedEmail, "from" | "reply_to" | "to" | "cc" | "delivered_to">

function readPeople(headers: HeaderList): People {
  const people = (name: string): EmailAddress[] => parseAddresses(headers.rawAll(name))
  const routes = ["delivered-to", "x-original-to", "envelope-to"].flatMap(people)
  return {
    // RFC 5322 section 3.6.2: without a From the Sender is the best we have
    from: people("from")[0] ?? people("sender")[0] ?? null,
    reply_to: people("reply-to")[0] ?? null,
    to: people("to"),
    cc: people("cc"),
    delivered_to: [...new Set(routes.map((person) => person.address))],
  }
}

function readInvitation(tree: MailTree): ParsedEmail["invitation"] {
  const calendar = tree.readParts.find((part) => /calendar|ics$/.test(part.type))
  return calendar ? parseInvitation(calendar.content) : null
}

/** Only what the HTML really shows counts as inline, whatever the disposition says. */
function markInline(attachments: ParsedAttachment[], html: string): ParsedAttachment[] {
  const shown = new Set(
    [...html.matchAll(/\bcid:([^"'\s>)]+)/gi)].map((match) => plainCid(match[1]))
  )
  return attachments.map((attachment) => ({
    ...attachment,
    is_inline: attachment.content_id !== null && shown.has(plainCid(attachment.content_id)),
  }))
}

function plainCid(cid: string): string {
  const unescaped = cid.replaceAll("&amp;", "&")
  return /%[0-9a-f]{2}/i.test(unescaped)
    ? unescaped.replace(/%([0-7][0-9a-f])/gi, (_, hex: string) =>
        String.fromCharCode(parseInt(hex, 16))
      )
    : unescaped
}
