import type { DeliveryReport, EmailAddress } from "../../../../types/parsed-email"

/**
 * What kind of sender stands behind a mail. `because` names the header (or rule) that decided,
 * for the log and the agent.
 */
export type ScreeningVerdict =
  | { kind: "human" }
  | { kind: "bounce" }
  | { kind: "out_of_office" }
  | { kind: "automatic"; because: string }

export interface ScreenedMail {
  /** lower-cased names, first value each */
  headers: Record<string, string>
  from: EmailAddress | null
  deliveryReport: DeliveryReport | null
}

/** One decision; null passes the mail on to the next. */
export type ScreeningRule = (mail: ScreenedMail) => ScreeningVerdict | null
