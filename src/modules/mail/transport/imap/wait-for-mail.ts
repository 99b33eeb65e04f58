import type { ImapFlow } from "imapflow"

export interface WaitOptions {
  /** milliseconds after which the folder is looked at again in any case */
  limit: number
  /** ends the wait at once */
  signal: AbortSignal
}

/** `exists` in IMAP's words: the server says that the folder has more mail now (RFC 3501 section 7.3.1). */
export class MailBell {
  private isRung = false
  private listener: (() => void) | null = null

  constructor(client: ImapFlow) {
    const ring = () => {
      this.isRung = true
      this.listener?.()
    }
    client.on("exists", ring)
    client.on("close", ring)
  }

  /** Comes back when mail arrived since the last call, the connection ended, or time is up. */
  async wait({ limit, signal }: WaitOptions): Promise<void> {
    if (!this.isRung && !signal.aborted) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, limit)
        this.listener = () => {
          clearTimeout(timer)
          resolve()
        }
        signal.addEventListener("abort", this.listener, { once: true })
      })
      if (this.listener) {
        signal.removeEventListener("abort", this.listener)
      }
    }
    this.listener = null
    this.isRung = false
  }
}

/**
 * Waits with IDLE (RFC 2177) where the server has it; elsewhere the limit makes it a poll. The next command
 * ends IDLE by itself.
 */
export const waitForMail = async (
  client: ImapFlow,
  bell: MailBell,
  options: WaitOptions
): Promise<void> => {
  if (client.capabilities.has("IDLE")) {
    // A connection lost while idle shows in the next command, and `close` rings the bell.
    client.idle().catch(() => undefined)
  }
  await bell.wait(options)
}
