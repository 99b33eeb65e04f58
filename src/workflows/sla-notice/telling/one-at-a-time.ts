/**
 * Runs work one at a time. Who asks while it runs gets a run that begins afterwards, and shares it
 * with everybody else who asked: it sees whatever they wrote before they asked.
 */
export class OneAtATime<Result> {
  private running: Promise<Result> | null = null
  private next: Promise<Result> | null = null

  run(work: () => Promise<Result>): Promise<Result> {
    if (this.next) {
      return this.next
    }
    if (!this.running) {
      return this.start(work)
    }
    const startNext = () => {
      this.next = null
      return this.start(work)
    }
    this.next = this.running.then(startNext, startNext)
    return this.next
  }

  private start(work: () => Promise<Result>): Promise<Result> {
    const run = work().finally(() => {
      if (this.running === run) {
        this.running = null
      }
    })
    this.running = run
    return run
  }
}
