import type { DeliveryReport, EmailAddress } from "../../../../types/parsed-email"
import { automaticHeaders } from "./rules/automatic-headers"
import { bounce } from "./rules/bounce"
import { nullSender } from "./rules/null-sender"
import { outOfOffice } from "./rules/out-of-office"
import { ownMail } from "./rules/own-mail"
import type { ScreeningRule, ScreeningVerdict } from "./verdict"

/** First match decides. A bounce comes first: it may carry the marker of the mail it returns. */
const RULES: ScreeningRule[] = [bounce, ownMail, outOfOffice, automaticHeaders, nullSender]

/**
 * Tells people from machines by the headers a mail carries.
 *
 * @param headers `ParsedEmail.automation_headers`
 * @param from `ParsedEmail.from`
 * @param deliveryReport `ParsedEmail.delivery_report`, when the mail was recognised as one
 */
export function classifyAutomation(
  headers: Record<string, string>,
  from: EmailAddress | null,
  deliveryReport: DeliveryReport | null = null
): ScreeningVerdict {
  for (const rule of RULES) {
    const verdict = rule({ headers, from, deliveryReport })
    if (verdict) {
      return verdict
    }
  }
  return { kind: "human" }
}
