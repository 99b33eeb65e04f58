import type { Context, InferTypeOf } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
} from "@medusajs/framework/utils"
import { deriveKeys } from "../../options"
import type { ConnectionTestResult, MailboxDTO } from "../../types/mailbox"
import type {
  CreateMailboxInput,
  TestMailboxInput,
  UpdateMailboxInput,
} from "../../types/mailbox-input"
import { OutboundMailService, type MailDependencies } from "./outbox/outbound-mail-service"
import type * as models from "./models"
import {
  claimUnreportedFailures,
  countUnfinishedMail,
  findAddressOwner,
  lockMailboxAddresses,
  releaseReportedFailures,
  type MailboxFailure,
} from "./repositories/mailbox-repository"
import { wakePostponedEmail } from "./repositories/outbound-email-repository"
import { sqlManager } from "./repositories/sql-manager"
import { ReaderSupervisor, type ReadableMailbox } from "./reading/reader-supervisor"
import { testAccess, testImap, testSmtp } from "./transport/test-connection"
import {
  planMailbox,
  toMailboxDTO,
  type CurrentMailbox,
  type MailboxColumns,
} from "./utils/mailbox"
import { openAccess } from "./utils/secrets"

export type MailboxRecord = InferTypeOf<typeof models.Mailbox>

const NO_SERVERS = { imap: null, smtp: null, imap_secret: null, smtp_secret: null }

/** The mail module: mailboxes and their servers, on top of intake and outbox. */
export class MailModuleService extends OutboundMailService {
  private readonly readers_: ReaderSupervisor

  /** Medusa calls these before it closes the database. */
  readonly __hooks = {
    onApplicationPrepareShutdown: () => this.close_(),
    onApplicationShutdown: () => this.close_(),
  }

  constructor(container: MailDependencies, options?: unknown) {
    super(container, options)
    this.readers_ = new ReaderSupervisor({
      sql: () => this.freshSql_(),
      store: this,
      tokens: this.tokens_,
      logger: this.logger_,
      listMailboxes: () => this.listReadableMailboxes_(),
    })
  }

  /** Sees to it that every active IMAP mailbox has one reader among all instances; comes back at once. */
  async superviseReaders(): Promise<void> {
    await this.readers_.supervise()
  }

  /** How a stored mailbox looks through the API: no secret, only whether there is one. */
  presentMailbox(row: MailboxRecord): MailboxDTO {
    const keys = this.secretKeys_()
    return toMailboxDTO(row, {
      imap: openAccess(row, "imap", keys),
      smtp: openAccess(row, "smtp", keys),
    })
  }

  /**
   * Stores a new mailbox, its secrets encrypted.
   * @throws MedusaError(INVALID_DATA) for settings that cannot work, (DUPLICATE_ERROR) for an address another mailbox has
   */
  @InjectTransactionManager()
  async addMailbox(
    input: CreateMailboxInput,
    @MedusaContext() context: Context = {}
  ): Promise<MailboxRecord> {
    const id = generateEntityId(undefined, "mbox")
    const blank = { id, address: input.address, aliases: [], ...NO_SERVERS }
    const columns = await this.planFreeAddresses_(blank, input, context)
    return this.createMailboxes({ ...columns, id, name: input.name }, context)
  }

  /** Changes what the body names; an absent field, also a password, stays. Throws as `addMailbox` does. */
  @InjectTransactionManager()
  async changeMailbox(
    id: string,
    input: UpdateMailboxInput,
    @MedusaContext() context: Context = {}
  ): Promise<MailboxRecord> {
    const current = await this.retrieveMailbox(id, {}, context)
    const columns = await this.planFreeAddresses_(current, input, context)
    if (input.smtp) {
      await wakePostponedEmail(sqlManager(context), id)
    }
    return this.updateMailboxes({ ...columns, id }, context)
  }

  /**
   * Deletes a mailbox nothing waits in.
   * @throws MedusaError(NOT_ALLOWED) while mail is unprocessed or unsent
   */
  @InjectTransactionManager()
  async removeMailbox(id: string, @MedusaContext() context: Context = {}): Promise<void> {
    const unfinished = await countUnfinishedMail(sqlManager(context), id)
    if (unfinished.inbound + unfinished.outbound > 0) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `This mailbox still has ${unfinished.inbound} mails that did not become tickets and ${unfinished.outbound} that were not sent. Finish them, or deactivate the mailbox instead`
      )
    }
    await this.deleteMailboxCursors({ mailbox_id: id }, context)
    await this.deleteMailboxes(id, context)
  }

  /** Tries stored settings, or those of the body laid over them; nothing is saved and no mail is touched. */
  async testMailbox(
    id: string | null,
    input: TestMailboxInput
  ): Promise<{ imap: ConnectionTestResult; smtp: ConnectionTestResult }> {
    const stored = id ? await this.retrieveMailbox(id) : null
    const base = stored ?? { id: "new", address: "a@b", aliases: [], ...NO_SERVERS }
    const plan = planMailbox(base, input, () => deriveKeys(this.options_, "secrets"))
    if (plan.status === "invalid") {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, plan.problem)
    }
    const columns = { ...plan.columns, id: base.id }
    const keys = this.secretKeys_()
    const [imap, smtp] = [openAccess(columns, "imap", keys), openAccess(columns, "smtp", keys)]
    const [imapResult, smtpResult] = await Promise.all([
      testAccess(imap, (access) => testImap(access, this.tokens_)),
      testAccess(smtp, (access) => testSmtp(access, this.tokens_)),
    ])
    return { imap: imapResult, smtp: smtpResult }
  }

  /** Mailboxes that have failed for over a minute and whose managers were not told; each is answered once. */
  @InjectManager()
  async claimMailboxFailures(@MedusaContext() context: Context = {}): Promise<MailboxFailure[]> {
    return claimUnreportedFailures(sqlManager(context))
  }

  /** Nobody was told after all: the failures are reported again. */
  @InjectManager()
  async releaseMailboxFailures(
    ids: string[],
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await releaseReportedFailures(sqlManager(context), ids)
  }

  private async planFreeAddresses_(
    current: CurrentMailbox,
    input: UpdateMailboxInput,
    context: Context
  ): Promise<MailboxColumns> {
    const plan = planMailbox(current, input, () => deriveKeys(this.options_, "secrets"))
    if (plan.status === "invalid") {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, plan.problem)
    }
    const sql = sqlManager(context)
    await lockMailboxAddresses(sql)
    const addresses = [plan.columns.address, ...plan.columns.aliases]
    const owner = await findAddressOwner(sql, addresses, current.id)
    if (owner) {
      throw new MedusaError(
        MedusaError.Types.DUPLICATE_ERROR,
        `${owner.taken} already belongs to the mailbox "${owner.name}". Choose another address, or remove it there first`
      )
    }
    return plan.columns
  }

  private async listReadableMailboxes_(): Promise<ReadableMailbox[]> {
    const rows = await this.listMailboxes({ is_active: true }, { take: null })
    return rows.map((row) => ({
      id: row.id,
      access: openAccess(row, "imap", this.secretKeys_()),
      cutoff_at: row.cutoff_at,
      older_mail: row.older_mail,
      size_limit: row.size_limit,
    }))
  }

  private async close_(): Promise<void> {
    await Promise.all([this.readers_.close(), this.sender_.close(), this.closeParser_()])
  }
}
