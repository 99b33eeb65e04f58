import { isOwnAddress } from "../../../modules/mail/utils/matching"
import { mayAcknowledge } from "../../../modules/mail/utils/screening"

export interface AcknowledgementLimits {
  perAddress: number
  /** of all addresses together */
  total: number
}

/**
 * How many acknowledgements may still be written within the hour: two machines that answer each
 * other must come to an end even if neither says that it is one.
 */
export class AcknowledgementBudget {
  private readonly sentTo: Map<string, number>
  private readonly suppressed: Set<string>

  /** @param sent acknowledgements of the last hour: how many to each address, and of all */
  constructor(
    private readonly limits: AcknowledgementLimits,
    sent: { byAddress: Map<string, number>; total: number },
    suppressed: string[]
  ) {
    this.sentTo = new Map(sent.byAddress)
    this.total = sent.total
    this.suppressed = new Set(suppressed)
  }

  private total: number

  /** Whether one more may go to this address; a yes uses it up. */
  take(address: string, ownAddresses: string[]): boolean {
    const sent = this.sentTo.get(address) ?? 0
    const isFree = sent < this.limits.perAddress && this.total < this.limits.total
    const isWelcome =
      mayAcknowledge(address) &&
      !this.suppressed.has(address) &&
      !isOwnAddress(address, ownAddresses)
    if (!isFree || !isWelcome) {
      return false
    }
    this.sentTo.set(address, sent + 1)
    this.total++
    return true
  }
}
