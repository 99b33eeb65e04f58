import type { Context, Logger } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
} from "@medusajs/framework/utils"
import { deriveKeys, parseOptions, type HelpdeskOptions } from "../../../options"
import { InboundMailService, type InboundMailDependencies } from "../intake/inbound-mail-service"
import {
  cancelQueuedEmails,
  deleteUnsentEmails,
  insertOutboundEmails,
  requeueOutboundEmail,
  restoreCancelledEmails,
  type QueuedEmail,
} from "../repositories/outbound-email-repository"
import { replaceMailboxSecret } from "../repositories/mailbox-repository"
import {
  listUnreportedDeliveries,
  markDeliveriesReported,
  type DeliveryReport,
} from "../repositories/outbound-report-repository"
import { sqlManager, type SqlManager } from "../repositories/sql-manager"
import { AccessTokens } from "../transport/oauth2/access-tokens"
import type { OpenAttachment } from "../transport/smtp/send-email"
import type { ServerAccess, ServerKind } from "../utils/mailbox"
import type { OutboundDraft } from "../utils/outbound"
import { openAccess, replaceRefreshToken, type OpenedAccess } from "../utils/secrets"
import { OutboundSender, type SenderDependencies } from "./outbound-sender"

export interface MailDependencies extends InboundMailDependencies {
  logger: Logger
  baseRepository: { getFreshManager(): unknown }
}

/** The half of the mail module that keeps the outbox and sends what is due. */
export class OutboundMailService extends InboundMailService {
  protected readonly options_: HelpdeskOptions
  protected readonly logger_: Logger
  protected readonly tokens_ = new AccessTokens((access, refreshToken) =>
    this.keepRefreshToken_(access, refreshToken)
  )
  protected readonly sender_: OutboundSender
  private readonly repository_: MailDependencies["baseRepository"]

  constructor(container: MailDependencies, options?: unknown) {
    super(container, options)
    this.options_ = parseOptions(options)
    this.logger_ = container.logger
    this.repository_ = container.baseRepository
    this.sender_ = new OutboundSender(this.senderDependencies_())
  }

  /** Keys that sign reply addresses and Message-IDs, the current one first. */
  signingKeys(): Buffer[] {
    return deriveKeys(this.options_, "signing")
  }

  /** Like `signingKeys`, empty where the operator gave no key: mail is still taken in then. */
  signingKeysOrNone(): Buffer[] {
    return this.options_.encryption_key ? this.signingKeys() : []
  }

  /**
   * Starts sending everything that is due and comes back at once.
   * @returns what is running, one lane a mailbox; whoever needs an end awaits them
   */
  async startSending(openAttachment: OpenAttachment): Promise<{ lanes: Promise<void>[] }> {
    return { lanes: await this.sender_.start(openAttachment) }
  }

  /** Writes mails into the outbox once: a message, Message-ID or once_key that is there already is left alone. */
  @InjectManager()
  async enqueueEmails(
    drafts: OutboundDraft[],
    @MedusaContext() context: Context = {}
  ): Promise<QueuedEmail[]> {
    return insertOutboundEmails(sqlManager(context), drafts)
  }

  /** Takes mails nobody has begun to send out of the outbox again; answers the messages they carried. */
  @InjectManager()
  async withdrawEmails(ids: string[], @MedusaContext() context: Context = {}): Promise<string[]> {
    return ids.length > 0 ? deleteUnsentEmails(sqlManager(context), ids) : []
  }

  /** Stops the mails of messages; answers the messages whose mail had not been begun. */
  @InjectManager()
  async cancelEmails(
    messageIds: string[],
    @MedusaContext() context: Context = {}
  ): Promise<string[]> {
    return cancelQueuedEmails(sqlManager(context), messageIds)
  }

  @InjectManager()
  async restoreEmails(messageIds: string[], @MedusaContext() context: Context = {}): Promise<void> {
    await restoreCancelledEmails(sqlManager(context), messageIds)
  }

  /**
   * Sends a mail that failed, bounced or waits once more, with another day of attempts.
   * @throws MedusaError(NOT_FOUND | NOT_ALLOWED)
   */
  @InjectTransactionManager()
  async retryEmail(id: string, @MedusaContext() context: Context = {}): Promise<void> {
    const { state } = await this.retrieveOutboundEmail(id, { select: ["state"] }, context)
    if (!(await requeueOutboundEmail(sqlManager(context), id))) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `This mail is ${state}: only one that failed, bounced or waits after an error can be sent again`
      )
    }
  }

  /** What became of mails since their messages were last told. */
  @InjectManager()
  async listDeliveryReports(
    limit: number,
    @MedusaContext() context: Context = {}
  ): Promise<DeliveryReport[]> {
    return listUnreportedDeliveries(sqlManager(context), limit)
  }

  @InjectManager()
  async markDeliveriesReported(
    reports: Pick<DeliveryReport, "id" | "state" | "attempts">[],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await markDeliveriesReported(sqlManager(context), reports)
  }

  protected senderDependencies_(): SenderDependencies {
    return {
      sql: () => this.freshSql_(),
      openSmtp: (mailboxId) => this.openServer_(mailboxId, "smtp"),
      tokens: this.tokens_,
      logger: this.logger_,
    }
  }

  /** Outside any transaction: what talks to servers commits step by step. */
  protected freshSql_(): SqlManager {
    return sqlManager({ manager: this.repository_.getFreshManager() })
  }

  protected async openServer_(mailboxId: string, kind: ServerKind): Promise<OpenedAccess> {
    const mailbox = await this.retrieveMailbox(mailboxId)
    return openAccess(mailbox, kind, this.secretKeys_())
  }

  /** Every mailbox that logs in with the replaced token gets the new one. */
  private async keepRefreshToken_(used: ServerAccess, refreshToken: string): Promise<void> {
    const sql = this.freshSql_()
    for (const mailbox of await this.listMailboxes({}, { take: null })) {
      const keys = this.secretKeys_()
      for (const replacement of replaceRefreshToken(mailbox, used, refreshToken, keys)) {
        await replaceMailboxSecret(sql, replacement)
      }
    }
  }

  /** Without the operator's key a secret stays locked, and its mailbox says so; the others go on. */
  protected secretKeys_(): Buffer[] {
    return this.options_.encryption_key ? deriveKeys(this.options_, "secrets") : []
  }
}
