import type { ScreeningVerdict } from "../../../modules/mail/utils/screening"

/** Marks a mailing list puts on what its members write: machine headers around a person's words. */
const LIST_MARKS = new Set(["list-id", "list-unsubscribe"])

/**
 * Whether a mail counts as the customer speaking. Automatic mail is never answered automatically,
 * but a reply that came through a group address is still somebody waiting.
 */
export function wordOfPerson(verdict: ScreeningVerdict): boolean {
  return (
    verdict.kind === "human" || (verdict.kind === "automatic" && LIST_MARKS.has(verdict.because))
  )
}
