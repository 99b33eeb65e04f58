/**
 * Spares whoever asks a server that is down the wait for its silence: after some failures in a row
 * only one at a time tries whether it is back, the others are told at once.
 */
export class CircuitBreaker {
  private failures = 0
  private asking = 0
  private lastFailure = ""

  /** @param isDown tells from a failure's words whether the server is away, not just unwilling */
  constructor(
    private readonly mostFailures: number,
    private readonly isDown: (failure: string) => boolean
  ) {}

  /**
   * @param ask may take long
   * @returns why it failed or was not tried; null when it went well
   */
  async try(ask: () => Promise<void>): Promise<string | null> {
    if (this.failures >= this.mostFailures && this.asking > 0) {
      return `not tried, as it failed several times in a row: ${this.lastFailure}`
    }
    this.asking += 1
    try {
      await ask()
      this.failures = 0
      return null
    } catch (error) {
      const { message } = error as Error
      this.failures = this.isDown(message) ? this.failures + 1 : 0
      this.lastFailure = message
      return message
    } finally {
      this.asking -= 1
    }
  }
}
