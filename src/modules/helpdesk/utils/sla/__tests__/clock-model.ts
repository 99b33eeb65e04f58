import type { SlaMetric } from "../../../../../types/sla"
import type { TicketPriority, TicketStatus } from "../../../../../types/ticket"

/**
 * What clocks must show, the simple way: every minute is looked at, and counts where the ticket
 * waits for us and the shop is open. Times are minutes after START, nine in the morning; nothing is shared with the
 * code it judges.
 */

export interface ModelPolicy {
  /** hours of the day, `[9, 17]` */
  open: [number, number]
  pausesOnHold: boolean
  /** minutes by metric and priority, null = no target */
  target: (metric: SlaMetric, priority: TicketPriority) => number | null
}

export interface ModelTicket {
  status: TicketStatus
  priority: TicketPriority
  firstAnswer: number | null
  waitingSince: number | null
  lastAnswer: number | null
  resolvedAt: number | null
}

export class ModelClock {
  elapsed = 0
  met: number | null = null
  breached: number | null = null
  /** when it last ran, or began to run again */
  until: number

  constructor(
    readonly metric: SlaMetric,
    readonly started: number,
    public policy: ModelPolicy | null,
    public priority: TicketPriority
  ) {
    this.until = started
  }

  get target(): number | null {
    return this.policy?.target(this.metric, this.priority) ?? null
  }

  runs(ticket: ModelTicket): boolean {
    const isWaiting = this.metric !== "next_response" || ticket.waitingSince !== null
    const onHold = this.metric === "resolution" ? !this.policy?.pausesOnHold : isWaiting
    const isRunning: Record<TicketStatus, boolean> = {
      new: isWaiting,
      open: isWaiting,
      on_hold: onHold,
      pending: false,
      resolved: false,
      closed: false,
      merged: false,
      spam: false,
    }
    return this.met === null && this.target !== null && isRunning[ticket.status]
  }

  /** One minute of a running clock. */
  tick(minute: number): void {
    if (this.target === null || this.policy === null) {
      return
    }
    if (this.elapsed >= this.target && this.breached === null) {
      this.breached = minute
    }
    this.elapsed += this.isOpen(minute) ? 1 : 0
    this.until = minute + 1
  }

  /** A shorter target may be used up already: its deadline is found by walking back from where it ran last. */
  lookBack(): void {
    if (this.breached !== null || this.target === null || this.elapsed <= this.target) {
      return
    }
    let minute = this.until
    let over = this.elapsed - this.target
    while (minute > this.started && (over > 0 || !this.isOpen(minute - 1))) {
      minute -= 1
      over -= this.isOpen(minute) ? 1 : 0
    }
    this.breached = minute
  }

  private isOpen(minute: number): boolean {
    const [from, to] = this.policy?.open ?? [0, 0]
    const hour = Math.floor(((minute + 9 * 60) % 1440) / 60)
    return hour >= from && hour < to
  }

  /** The minute at which a running clock is due, found by waiting for it. */
  dueAfter(now: number): number {
    if (this.breached !== null && this.elapsed >= (this.target ?? 0)) {
      return this.breached
    }
    const ahead = Object.assign(new ModelClock(this.metric, 0, this.policy, this.priority), {
      elapsed: this.elapsed,
    })
    let minute = now
    while (ahead.elapsed < (this.target ?? 0)) {
      ahead.tick(minute)
      minute += 1
    }
    return minute
  }
}
