import type { Context, IEventBusModuleService } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
  Modules,
} from "@medusajs/framework/utils"
import { parseOptions } from "../../../options"
import * as models from "../models"
import type { ParseOutcome } from "../parsing"
import {
  countRecentAcknowledgements,
  findSuppressedAddresses,
  type RecentAcknowledgements,
} from "../repositories/acknowledgement-repository"
import {
  findSentMails,
  recordBounces,
  type BounceRow,
  type SentMailRow,
} from "../repositories/bounce-repository"
import { boundSql } from "../repositories/bound-sql"
import {
  claimInboundEmails,
  countAttempts,
  listWaitingMail,
  mailboxesWithWaitingMail,
  recordOutcomes,
  requeueInboundEmails,
  tryMailboxLock,
  type ClaimedInboundEmail,
  type InboundOutcome,
} from "../repositories/inbound-email-repository"
import {
  readSourceChunk,
  readSources,
  SOURCE_CHUNK_BYTES,
} from "../repositories/inbound-source-repository"
import { insertOutboundEmails } from "../repositories/outbound-email-repository"
import type { SqlManager } from "../repositories/sql-manager"
import { planBatch } from "../utils/intake"
import type { OutboundDraft } from "../utils/outbound"
import { InboundParser } from "./inbound-parser"
import { storeBatch } from "./store-batch"
import { storeStream } from "./store-stream"
import type { StoredResult, StoreInboundEmailInput } from "./types"

/** Told after every commit of new mail: a nudge, the job finds what a lost one leaves behind. */
export const INBOUND_EMAIL_RECEIVED = "helpdesk.inbound_email.received"

/** Mails looked at per batch. */
const LOOK_AHEAD = 200

/** What the mail module knows about a wave of mails. */
export interface WaveMailFacts {
  /** mails of this mailbox under the asked Message-IDs */
  sent: SentMailRow[]
  /** acknowledgements of the last hour, those of this batch included */
  recent: RecentAcknowledgements
  /** those of the asked addresses that get no automatic mail */
  suppressed: string[]
  limits: { perAddress: number; total: number }
}

/** One batch of one mailbox, claimed while its handler runs; what it writes commits with the outcomes. */
export interface ClaimedBatch {
  mails: ClaimedInboundEmail[]
  readFacts(messageIds: string[], addresses: string[]): Promise<WaveMailFacts>
  insertOutboundEmails(drafts: OutboundDraft[]): Promise<unknown>
  recordBounces(bounces: BounceRow[]): Promise<void>
}

export interface InboundMailDependencies {
  [Modules.EVENT_BUS]?: IEventBusModuleService
}

/** The half of the mail module that takes mail in and hands it out for processing. */
export class InboundMailService extends MedusaService(models) {
  private readonly eventBus_: IEventBusModuleService | undefined

  private readonly parser_: InboundParser
  private readonly limits_: WaveMailFacts["limits"]

  constructor(container: InboundMailDependencies, options?: unknown) {
    super(...arguments)
    this.eventBus_ = container[Modules.EVENT_BUS]
    const parsed = parseOptions(options)
    this.parser_ = new InboundParser(parsed.parse)
    this.limits_ = {
      perAddress: parsed.acknowledgements_per_address_per_hour,
      total: parsed.acknowledgements_per_hour,
    }
  }

  /** Ends the parse workers after the mails in hand. */
  protected async closeParser_(): Promise<void> {
    await this.parser_.close()
  }

  /**
   * Stores a raw mail; when this answers, it is committed. The same mail twice answers the first row.
   * @throws MedusaError(NOT_FOUND) for an unknown mailbox, (INVALID_DATA) for an empty mail or, with
   * code `too_large`, above four times the mailbox's limit
   */
  async storeInboundEmail(input: StoreInboundEmailInput): Promise<StoredResult> {
    const mailbox = await this.retrieveMailbox(input.mailbox_id, { select: ["id", "size_limit"] })
    const stored = await this.storeStream_(input, mailbox.size_limit)
    if (!stored.duplicate) {
      await this.announce_([input.mailbox_id])
    }
    return stored
  }

  /** Like `storeInboundEmail` for many small mails of one mailbox; results in their order. */
  async storeInboundEmails(
    mailbox_id: string,
    inputs: (Omit<StoreInboundEmailInput, "mailbox_id" | "content"> & { content: Buffer })[]
  ): Promise<StoredResult[]> {
    if (inputs.length === 0) {
      return []
    }
    const stored = await this.storeBatch_(mailbox_id, inputs)
    if (stored.some((result) => !result.duplicate)) {
      await this.announce_([mailbox_id])
    }
    return stored
  }

  /** Mailboxes somebody should process now, the longest waiting first. */
  @InjectManager()
  async mailboxesWithWaitingMail(@MedusaContext() context: Context = {}): Promise<string[]> {
    return mailboxesWithWaitingMail(boundSql(context))
  }

  /**
   * Hands the oldest waiting mails of a mailbox to `handler` and stores the outcomes it answers,
   * all in one transaction: a process that dies leaves the mails as they were, with one attempt more.
   * @returns how many mails got an outcome; 0 when nothing waits or another process is at it
   */
  @InjectTransactionManager()
  async processBatch(
    mailbox_id: string,
    handler: (batch: ClaimedBatch) => Promise<InboundOutcome[]>,
    @MedusaContext() context: Context = {}
  ): Promise<number> {
    const sql = boundSql(context)
    if (!(await tryMailboxLock(sql, mailbox_id))) {
      return 0
    }
    const plan = planBatch(await listWaitingMail(sql, mailbox_id, LOOK_AHEAD))
    if (plan.kind === "nothing") {
      return 0
    }
    if (plan.kind === "crashed") {
      await recordOutcomes(sql, plan.ids.map(crashed))
      return plan.ids.length
    }
    await this.countAttempts_(plan.ids)
    const mails = await claimInboundEmails(sql, plan.ids)
    const outcomes = mails.length > 0 ? await handler(this.claimed_(mailbox_id, mails, sql)) : []
    await recordOutcomes(sql, outcomes)
    return outcomes.length
  }

  /** Whole bytes of small mails, by id. */
  @InjectManager()
  async readInboundSources(
    ids: string[],
    @MedusaContext() context: Context = {}
  ): Promise<Map<string, Buffer>> {
    return readSources(boundSql(context), ids)
  }

  /**
   * Parses stored mails in worker threads, in their order; a bad mail is an outcome, not an error.
   * @param directory receives the attachments' files; the caller removes it
   */
  async parseInboundEmails(
    mails: { id: string; size: number }[],
    directory: string
  ): Promise<ParseOutcome[]> {
    return this.parser_.parse(mails, directory, {
      readSmall: (ids) => this.readInboundSources(ids),
      stream: (id) => this.streamInboundSource(id),
    })
  }

  /** The raw bytes of a mail, piece by piece. */
  async *streamInboundSource(id: string): AsyncGenerator<Buffer> {
    for (let position = 0; ; position++) {
      const chunk = await this.readSourceChunk_(id, position)
      if (chunk) {
        yield chunk
      }
      if (!chunk || chunk.length < SOURCE_CHUNK_BYTES) {
        return
      }
    }
  }

  /**
   * Puts mails that failed or were ignored back in front of the processing.
   * @throws MedusaError(NOT_ALLOWED) naming a mail that became a ticket already
   */
  async retryInboundEmails(ids: string[]): Promise<void> {
    const mails = await this.listInboundEmails({ id: ids }, { take: ids.length })
    const missing = ids.find((id) => !mails.some((mail) => mail.id === id))
    if (missing) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no inbound e-mail ${missing}`)
    }
    const done = mails.find((mail) => mail.state === "processed")
    if (done) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `The mail ${done.id} is on a ticket already. Only failed and ignored mails can be tried again`
      )
    }
    await this.requeue_(ids)
    await this.announce_([...new Set(mails.map((mail) => mail.mailbox_id))])
  }

  @InjectTransactionManager()
  protected async storeStream_(
    input: StoreInboundEmailInput,
    sizeLimit: number,
    @MedusaContext() context: Context = {}
  ): Promise<StoredResult> {
    const { content, ...mail } = input
    const stream = Buffer.isBuffer(content) ? toStream(content) : content
    const row = { ...newRow(mail), size: input.size ?? null }
    return storeStream(boundSql(context), row, stream, sizeLimit)
  }

  @InjectTransactionManager()
  protected async storeBatch_(
    mailbox_id: string,
    inputs: (Omit<StoreInboundEmailInput, "mailbox_id" | "content"> & { content: Buffer })[],
    @MedusaContext() context: Context = {}
  ): Promise<StoredResult[]> {
    const mails = inputs.map(({ content, ...mail }) => ({
      ...newRow({ ...mail, mailbox_id }),
      size: mail.size ?? content.length,
      content,
    }))
    return storeBatch(boundSql(context), mails)
  }

  @InjectTransactionManager()
  protected async countAttempts_(
    ids: string[],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await countAttempts(boundSql(context), ids)
  }

  @InjectTransactionManager()
  protected async requeue_(ids: string[], @MedusaContext() context: Context = {}): Promise<void> {
    await requeueInboundEmails(boundSql(context), ids)
  }

  @InjectManager()
  protected async readSourceChunk_(
    id: string,
    position: number,
    @MedusaContext() context: Context = {}
  ): Promise<Buffer | null> {
    return readSourceChunk(boundSql(context), id, position)
  }

  private claimed_(
    mailbox_id: string,
    mails: ClaimedInboundEmail[],
    sql: SqlManager
  ): ClaimedBatch {
    return {
      mails,
      readFacts: async (messageIds, addresses) => ({
        sent: await findSentMails(sql, mailbox_id, messageIds),
        recent: await countRecentAcknowledgements(sql),
        suppressed: await findSuppressedAddresses(sql, addresses),
        limits: this.limits_,
      }),
      insertOutboundEmails: (drafts) => insertOutboundEmails(sql, drafts),
      recordBounces: (bounces) => recordBounces(sql, bounces),
    }
  }

  private async announce_(mailbox_ids: string[]): Promise<void> {
    await this.eventBus_?.emit(
      mailbox_ids.map((mailbox_id) => ({ name: INBOUND_EMAIL_RECEIVED, data: { mailbox_id } }))
    )
  }
}

const newRow = (input: Omit<StoreInboundEmailInput, "content">) => ({
  id: generateEntityId(undefined, "inem"),
  mailbox_id: input.mailbox_id,
  source: input.source,
  uid: input.uid ?? null,
  uid_validity: input.uid_validity ?? null,
  is_oversize: input.is_oversize ?? false,
  is_import: input.is_import ?? false,
  received_at: input.received_at.toISOString(),
})

async function* toStream(content: Buffer): AsyncGenerator<Buffer> {
  yield content
}

const crashed = (id: string): InboundOutcome => ({
  id,
  state: "failed",
  reason: "crashed",
  reason_detail: "The server died each time it worked on this mail",
  from_email: null,
  subject: null,
  ticket_id: null,
  ticket_message_id: null,
  next_attempt_at: null,
})
