import type { Logger } from "@medusajs/framework/types"
import {
  claimOutboundEmail,
  extendClaim,
  findSuppression,
  finishClaim,
  listMailboxesWithDueEmail,
  postponeDueEmail,
  type ClaimedEmail,
  type SendResult,
} from "../repositories/outbound-email-repository"
import type { SqlManager } from "../repositories/sql-manager"
import type { ServerAccess } from "../utils/mailbox"
import { isFinalFailure, retryDecision } from "../utils/outbound"
import type { OpenedAccess } from "../utils/secrets"
import { describeError, type TransportError } from "../transport/describe-error"
import type { AccessTokens } from "../transport/oauth2/access-tokens"
import { createSmtpTransport } from "../transport/smtp/create-transport"
import { SMTP_CONNECTIONS, type SmtpPool, type SmtpTimeouts } from "../transport/smtp/open-pool"
import { sendEmail, type OpenAttachment } from "../transport/smtp/send-email"

export interface SenderDependencies {
  /** a fresh one each time: no transaction spans the talk with a server */
  sql: () => SqlManager
  openSmtp: (mailboxId: string) => Promise<OpenedAccess>
  tokens: AccessTokens
  logger: Logger
  timeouts?: SmtpTimeouts
}

/** A third of what makes a claim expire: two renewals may fail before another sender takes over. */
const RENEW_CLAIM_MS = 20_000

/** What the database says about a mail that was not accepted. */
const resultOfFailure = (email: ClaimedEmail, error: TransportError, now: Date): SendResult => {
  const last_error = describeError(error)
  const decision = isFinalFailure(error)
    ? { type: "give_up" as const }
    : retryDecision(email.attempts, new Date(email.first_attempt_at), now)
  return decision.type === "retry"
    ? { state: "queued", last_error, send_after: decision.at }
    : { state: "failed", last_error }
}

/**
 * Sends what is due, each mailbox in a lane of its own with a few connections: a server that is slow or hangs
 * holds up its own mailbox only. Rows are claimed one by one, so any number of instances may do this.
 */
export class OutboundSender {
  private readonly lanes = new Map<string, Promise<void>>()
  private isClosing = false

  constructor(private readonly deps: SenderDependencies) {}

  /**
   * Starts a lane for every mailbox with due mail that has none running.
   * @returns the lanes; awaiting them means awaiting the slowest server
   */
  async start(open: OpenAttachment): Promise<Promise<void>[]> {
    if (this.isClosing) {
      return []
    }
    for (const mailboxId of await listMailboxesWithDueEmail(this.deps.sql())) {
      if (!this.lanes.has(mailboxId)) {
        const lane = this.runLane(mailboxId, open)
          .catch((error: Error) => {
            this.deps.logger.error(`helpdesk: sending from ${mailboxId} stopped: ${error.message}`)
          })
          .finally(() => this.lanes.delete(mailboxId))
        this.lanes.set(mailboxId, lane)
      }
    }
    return [...this.lanes.values()]
  }

  /** Takes no further mail and waits for those being sent; what does not end in time is sent again later. */
  async close(graceMs = 10_000): Promise<void> {
    this.isClosing = true
    let timer: NodeJS.Timeout | undefined
    const grace = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, graceMs)
    })
    await Promise.race([Promise.all(this.lanes.values()), grace])
    clearTimeout(timer)
  }

  private async runLane(mailboxId: string, open: OpenAttachment): Promise<void> {
    const opened = await this.deps.openSmtp(mailboxId)
    if (opened.status !== "opened") {
      const reason =
        opened.status === "locked" ? `smtp: ${opened.problem}` : "mailbox has no SMTP settings"
      await postponeDueEmail(this.deps.sql(), mailboxId, reason)
      return
    }
    await this.sendAll(mailboxId, opened.access, open)
  }

  private async sendAll(
    mailboxId: string,
    access: ServerAccess,
    open: OpenAttachment
  ): Promise<void> {
    const transport = createSmtpTransport(access, this.deps.tokens, this.deps.timeouts)
    const sendOneByOne = async () => {
      while (!this.isClosing) {
        const email = await claimOutboundEmail(this.deps.sql(), mailboxId)
        if (!email) {
          return
        }
        const result = await this.sendHolding(email, transport, open)
        await finishClaim(this.deps.sql(), email, result)
      }
    }
    try {
      await Promise.all(Array.from({ length: SMTP_CONNECTIONS }, sendOneByOne))
    } finally {
      transport.close()
    }
  }

  /** Sends while renewing the claim, however long the server takes. */
  private async sendHolding(
    email: ClaimedEmail,
    transport: SmtpPool,
    open: OpenAttachment
  ): Promise<SendResult> {
    const renewal = setInterval(() => {
      extendClaim(this.deps.sql(), email).catch((error: Error) => {
        this.deps.logger.warn(
          `helpdesk: the claim on ${email.id} was not renewed: ${error.message}`
        )
      })
    }, RENEW_CLAIM_MS)
    try {
      const held = await this.heldBack(email)
      if (held) {
        return { state: "cancelled", last_error: held }
      }
      return { state: "sent", last_error: await sendEmail(transport, email, open) }
    } catch (error) {
      return resultOfFailure(email, error as TransportError, new Date())
    } finally {
      clearInterval(renewal)
    }
  }

  /** Machines do not write to addresses that bounced; people may. */
  private async heldBack(email: ClaimedEmail): Promise<string | null> {
    if (email.kind === "reply") {
      return null
    }
    const addresses = email.to.map(({ address }) => address.toLowerCase())
    const suppressed = await findSuppression(this.deps.sql(), addresses)
    return (
      suppressed &&
      `automatic mail to ${suppressed.address} is held back until ${new Date(suppressed.until).toISOString()}: ${suppressed.reason}`
    )
  }
}
