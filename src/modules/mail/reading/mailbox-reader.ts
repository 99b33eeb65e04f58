import { setTimeout as sleep } from "node:timers/promises"
import type { Logger } from "@medusajs/framework/types"
import {
  listUnmovedUids,
  markMoved,
  readCursor,
  releaseLease,
  renewLease,
  saveCursor,
} from "../repositories/cursor-repository"
import { recordMailboxFailure, recordMailboxSuccess } from "../repositories/mailbox-repository"
import type { SqlManager } from "../repositories/sql-manager"
import { describeError, type TransportError } from "../transport/describe-error"
import { connectImap, sayGoodbye, type ImapClient } from "../transport/imap/connect"
import { readFolder } from "../transport/imap/read-folder"
import { MailBell, waitForMail } from "../transport/imap/wait-for-mail"
import type { AccessTokens } from "../transport/oauth2/access-tokens"
import type { ServerAccess } from "../utils/mailbox"
import { reconnectDelay, type FetchRules } from "../utils/reading"
import { createFolderSink, type MailStore } from "./folder-sink"

export interface ReaderDependencies {
  sql: () => SqlManager
  store: MailStore
  tokens: AccessTokens
  logger: Logger
}

export interface ReaderTask {
  mailbox_id: string
  access: ServerAccess
  rules: FetchRules
  /** who holds the lease */
  owner: string
}

/** Milliseconds. */
const RENEW_LEASE = 10_000
const POLL = 10_000
const LOOK_AGAIN = 60_000
const STOP_LIMIT = 2_000

const MOVE_BATCH = 200

/** Another instance reads the mailbox now: no failure, this one just ends. */
class LeaseLost extends Error {}

/** Reads one mailbox until it is stopped or loses its lease; a broken connection is made anew. */
export class MailboxReader {
  private readonly stopping = new AbortController()
  private client: ImapClient | null = null
  private readonly running: Promise<void>

  constructor(
    private readonly deps: ReaderDependencies,
    private readonly task: ReaderTask
  ) {
    this.running = this.run()
  }

  /** Resolves when nothing of this reader runs any more; never rejects. */
  get done(): Promise<void> {
    return this.running
  }

  /** Ends reading; what was fetched and not stored is fetched again by whoever comes next. */
  async stop(): Promise<void> {
    this.stopping.abort()
    this.client?.close()
    // A connection that is still being made ends by its own time limit; nobody waits for that.
    await Promise.race([this.running, new Promise((resolve) => setTimeout(resolve, STOP_LIMIT))])
  }

  private async run(): Promise<void> {
    const renewal = setInterval(() => void this.renew(), RENEW_LEASE)
    const { mailbox_id, owner } = this.task
    let failures = 0
    while (!this.stopping.signal.aborted) {
      try {
        await this.readWhileConnected(() => {
          failures = 0
        })
      } catch (error) {
        if (error instanceof LeaseLost) {
          break
        }
        failures += 1
        await this.reportFailure(error as TransportError)
        await this.pause(reconnectDelay(failures, Math.random()))
      }
    }
    clearInterval(renewal)
    await releaseLease(this.deps.sql(), mailbox_id, owner).catch(() => undefined)
  }

  private async readWhileConnected(onSuccess: () => void): Promise<void> {
    const { access } = this.task
    const client = await connectImap(access, this.deps.tokens)
    this.client = client
    try {
      await client.mailboxOpen(access.settings.folder)
      const bell = new MailBell(client)
      while (!this.stopping.signal.aborted) {
        await this.readNew(client)
        if (await this.moveFinished(client)) {
          await recordMailboxSuccess(this.deps.sql(), this.task.mailbox_id)
        }
        onSuccess()
        const isPolling = access.settings.move_to !== null || !client.capabilities.has("IDLE")
        await waitForMail(client, bell, {
          limit: isPolling ? POLL : LOOK_AGAIN,
          signal: this.stopping.signal,
        })
      }
    } finally {
      this.client = null
      await sayGoodbye(client)
    }
  }

  private async readNew(client: ImapClient): Promise<void> {
    const { mailbox_id, owner, access, rules } = this.task
    const sql = this.deps.sql()
    // Without IDLE a NOOP is how a server says that there is more mail (RFC 3501 section 6.1.2).
    await client.noop()
    const cursor = await readCursor(sql, mailbox_id)
    const uidValidity = client.mailbox ? String(client.mailbox.uidValidity) : ""
    const save = async (next: typeof cursor) => {
      if (!(await saveCursor(this.deps.sql(), mailbox_id, owner, next))) {
        throw new LeaseLost()
      }
    }
    const sink = createFolderSink(this.deps.store, mailbox_id, uidValidity, save)
    await readFolder(client, access.settings.folder, cursor, rules, sink)
  }

  /**
   * Takes mail that became tickets out of the folder, where the manager wants that. False when the server
   * refuses: the folder may be missing or full, but mail is read on all the same.
   */
  private async moveFinished(client: ImapClient): Promise<boolean> {
    const target = this.task.access.settings.move_to
    if (!target || !client.mailbox) {
      return true
    }
    const { mailbox_id } = this.task
    const uidValidity = String(client.mailbox.uidValidity)
    const uids = await listUnmovedUids(this.deps.sql(), mailbox_id, uidValidity, MOVE_BATCH)
    if (uids.length === 0) {
      return true
    }
    // imapflow answers false where the server says NO, and keeps the server's words to itself.
    const moved = await client.messageMove(uids.join(","), target, { uid: true })
    if (!moved) {
      const words = `mail cannot be moved to "${target}": the server refuses, does the folder exist?`
      await this.reportFailure(new Error(words))
      return false
    }
    await markMoved(this.deps.sql(), mailbox_id, uidValidity, uids)
    return true
  }

  private async renew(): Promise<void> {
    const { mailbox_id, owner } = this.task
    try {
      if (!(await renewLease(this.deps.sql(), mailbox_id, owner))) {
        this.stopping.abort()
        this.client?.close()
      }
    } catch (error) {
      this.deps.logger.warn(
        `helpdesk: the lease on ${mailbox_id} was not renewed: ${(error as Error).message}`
      )
    }
  }

  private async reportFailure(error: TransportError): Promise<void> {
    if (this.stopping.signal.aborted) {
      return
    }
    const { mailbox_id } = this.task
    const words = describeError(error)
    this.deps.logger.warn(`helpdesk: ${mailbox_id} cannot be read: ${words}`)
    try {
      await recordMailboxFailure(this.deps.sql(), mailbox_id, words)
    } catch (failure) {
      this.deps.logger.error(`helpdesk: ${(failure as Error).message}`)
    }
  }

  private async pause(milliseconds: number): Promise<void> {
    // Being stopped ends the pause with an error, which is no news to whoever stopped it.
    await sleep(milliseconds, undefined, { signal: this.stopping.signal }).catch(() => undefined)
  }
}
