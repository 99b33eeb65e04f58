import type { DeliveryReport } from "../../../../types/parsed-email"
import { isFromRobot, looksLikeBounce, readBounceText } from "./bounce-shape"
import { parseDeliveryStatus } from "./delivery-status"
import { parseHeaderBlock, type HeaderList } from "./header-list"
import { parseMessageId } from "./message-ids"

export interface ReportParts {
  /** bodies of `message/delivery-status` parts */
  deliveryStatus: string[]
  /** header blocks of returned mails: `message/rfc822` or `text/rfc822-headers` */
  returnedHeaders: string[]
}

/**
 * Reads a delivery report: RFC 3464 where the mail has one, else by the shape of the many bounces
 * that are older than the standard. Null when the mail is no report.
 *
 * @param text the readable part of the mail
 */
export function readDeliveryReport(
  headers: HeaderList,
  parts: ReportParts,
  text: string
): DeliveryReport | null {
  const contentType = headers.raw("content-type") ?? ""
  const isReport = /report-type\s*=\s*"?delivery-status/i.test(contentType)
  // a person who forwards a report has its parts in their mail as well
  const isFormal = /^multipart\/report\b/i.test(contentType) || isFromRobot(headers)
  const formal = isFormal ? parts.deliveryStatus.map(parseDeliveryStatus) : []
  const formalRecipients = formal.flatMap((status) => status.recipients)
  if (formalRecipients.length === 0 && !isReport && !looksLikeBounce(headers, text)) {
    return null
  }
  const informal = readBounceText(headers, text)
  return {
    recipients: formalRecipients.length > 0 ? formalRecipients : informal.recipients,
    original_message_id:
      returnedMessageId(parts.returnedHeaders) ??
      formal.map((status) => status.originalMessageId).find((id) => id !== null) ??
      informal.originalMessageId ??
      parseMessageId(headers.raw("in-reply-to")) ??
      parseMessageId(headers.raw("references")),
  }
}

function returnedMessageId(blocks: string[]): string | null {
  for (const block of blocks) {
    const id = parseMessageId(parseHeaderBlock(block).raw("message-id"))
    if (id !== null) {
      return id
    }
  }
  return null
}
