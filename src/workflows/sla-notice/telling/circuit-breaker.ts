/**
 * Spares whoever asks a server that is down the wait for its silence: after some failures in a row
 * only one at a time tries whether it is back, the others are told at once.
 */
export class CircuitBreaker {
  private failures = 0
  private asking = 0
  private lastFailure = ""

  constructor(private readonly mostFailures: number) {}

  /**
   * @param ask may take long; what it throws counts as a failure of the server
   * @returns why it failed or was not tried; null when it went well
   */
  async try(ask: () => Promise<void>): Promise<string | null> {
    const isDown = this.failures >= this.mostFailures
    if (isDown && this.asking > 0) {
      return `not tried, as it failed several times in a row: ${this.lastFailure}`
    }
    this.asking += 1
    try {
      await ask()
      this.failures = 0
      return null
    } catch (error) {
      this.failures += 1
      this.lastFailure = (error as Error).message
      return this.lastFailure
    } finally {
      this.asking -= 1
    }
  }
}
