import { randomUUID } from "node:crypto"
import { hostname } from "node:os"
import { acquireLease, releaseLease } from "../repositories/cursor-repository"
import { recordMailboxFailure } from "../repositories/mailbox-repository"
import type { FetchRules } from "../utils/reading"
import type { OpenedAccess } from "../utils/secrets"
import { MailboxReader, type ReaderDependencies } from "./mailbox-reader"

export interface ReadableMailbox extends FetchRules {
  id: string
  access: OpenedAccess
}

export interface SupervisorDependencies extends ReaderDependencies {
  /** active mailboxes with IMAP settings */
  listMailboxes: () => Promise<ReadableMailbox[]>
}

/** Whatever a reader was started with: when it changes, the reader has to be another one. */
const fingerprintOf = (mailbox: ReadableMailbox): string => JSON.stringify(mailbox)

/**
 * Keeps one reader for each mailbox, over all instances together: only the holder of the lease reads. An
 * instance that dies stops renewing, and another takes its mailboxes when the lease is over.
 */
export class ReaderSupervisor {
  /** distinct for two supervisors in one process, too */
  private readonly owner = `${hostname()}:${process.pid}:${randomUUID()}`
  private readonly readers = new Map<string, { reader: MailboxReader; fingerprint: string }>()
  private isBusy = false
  private isClosed = false

  constructor(private readonly deps: SupervisorDependencies) {}

  /** Starts what should run and stops what should not; comes back before any server answered. */
  async supervise(): Promise<void> {
    if (this.isBusy || this.isClosed) {
      return
    }
    this.isBusy = true
    try {
      const wanted = await this.deps.listMailboxes()
      await this.stopChanged(wanted)
      for (const mailbox of wanted) {
        await this.startReader(mailbox)
      }
    } finally {
      this.isBusy = false
    }
  }

  /** Stops all readers and gives their leases back, so that others need not wait for the end of them. */
  async close(): Promise<void> {
    this.isClosed = true
    await Promise.all([...this.readers.values()].map(({ reader }) => reader.stop()))
  }

  private async stopChanged(wanted: readonly ReadableMailbox[]): Promise<void> {
    const current = new Map(wanted.map((mailbox) => [mailbox.id, fingerprintOf(mailbox)]))
    const changed = [...this.readers].filter(([id, entry]) => current.get(id) !== entry.fingerprint)
    await Promise.all(changed.map(([, { reader }]) => reader.stop()))
  }

  private async startReader(mailbox: ReadableMailbox): Promise<void> {
    const { id, access, cutoff_at, older_mail, size_limit } = mailbox
    if (this.readers.has(id) || access.status === "not_configured") {
      return
    }
    if (access.status === "locked") {
      return recordMailboxFailure(this.deps.sql(), id, access.problem)
    }
    if (!(await acquireLease(this.deps.sql(), id, this.owner))) {
      return
    }
    if (this.isClosed) {
      return releaseLease(this.deps.sql(), id, this.owner)
    }
    const reader = new MailboxReader(this.deps, {
      mailbox_id: id,
      access: access.access,
      rules: { cutoff_at, older_mail, size_limit },
      owner: this.owner,
    })
    this.readers.set(id, { reader, fingerprint: fingerprintOf(mailbox) })
    void reader.done.then(() => this.readers.delete(id))
  }
}
