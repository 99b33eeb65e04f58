import type { TicketPriority, TicketStatus } from "../../../../../types/ticket"
import { ModelClock, type ModelPolicy, type ModelTicket } from "./clock-model"

export type Change =
  | { type: "ask" }
  | { type: "answer"; status: TicketStatus }
  | { type: "take_back" }
  | { type: "status"; status: TicketStatus }
  | { type: "priority"; priority: TicketPriority }
  | { type: "policy"; policy: ModelPolicy | null }

const isWorking = (status: TicketStatus) => ["new", "open", "pending", "on_hold"].includes(status)
const isResolved = (status: TicketStatus) => ["resolved", "closed"].includes(status)

interface Answer {
  at: number
  before: ModelTicket
  /** clocks it met, and whether they were running */
  met: { clock: ModelClock; wasRunning: boolean }[]
}

/** A ticket and its clocks, moved on minute by minute. */
export class TicketModel {
  now = 0
  ticket: ModelTicket = {
    status: "new",
    priority: "normal",
    firstAnswer: null,
    waitingSince: 0,
    lastAnswer: null,
    resolvedAt: null,
  }
  clocks: ModelClock[]
  /** the answer that can still be taken back */
  private answer: Answer | null = null

  constructor(public policy: ModelPolicy | null) {
    this.clocks = [this.begin("first_response", 0), this.begin("resolution", 0)]
  }

  advance(to: number): void {
    const running = this.clocks.filter((clock) => clock.runs(this.ticket))
    for (; this.now < to; this.now++) {
      running.forEach((clock) => clock.tick(this.now))
    }
  }

  apply(change: Change): void {
    const { answer } = this
    this.answer = null
    switch (change.type) {
      case "ask":
        this.ask()
        break
      case "answer":
        this.reply(change.status)
        break
      case "take_back":
        this.takeBack(answer)
        break
      case "status":
        this.setStatus(change.status)
        break
      case "priority":
        this.ticket = { ...this.ticket, priority: change.priority }
        break
      case "policy":
        this.policy = change.policy
        break
    }
    this.settle()
  }

  private ask(): void {
    const waitingSince = this.ticket.waitingSince ?? this.now
    this.ticket = { ...this.ticket, waitingSince }
    if (this.ticket.status !== "spam") {
      this.setStatus("open")
    }
  }

  private reply(status: TicketStatus): void {
    if (this.ticket.status === "spam") {
      return
    }
    const responses = this.clocks.filter(
      ({ metric, met }) => metric !== "resolution" && met === null
    )
    const answer = {
      at: this.now,
      before: this.ticket,
      met: responses.map((clock) => ({ clock, wasRunning: clock.runs(this.ticket) })),
    }
    for (const clock of responses) {
      clock.met = this.now
    }
    // An answer that opened the ticket again is not taken back here: it was resolved before it.
    this.answer = isWorking(this.ticket.status) ? answer : null
    const firstAnswer = this.ticket.firstAnswer ?? this.now
    this.ticket = { ...this.ticket, firstAnswer, lastAnswer: this.now, waitingSince: null }
    this.setStatus(status)
  }

  /** As if it had never been given, but for what the resolution stood still meanwhile. */
  private takeBack(answer: Answer | null): void {
    if (!answer) {
      return
    }
    this.ticket = answer.before
    for (const { clock, wasRunning } of answer.met) {
      clock.met = null
      for (let minute = answer.at; wasRunning && minute < this.now; minute++) {
        clock.tick(minute)
      }
    }
  }

  private setStatus(status: TicketStatus): void {
    const resolvedAt = isResolved(status) ? (this.ticket.resolvedAt ?? this.now) : null
    this.ticket = {
      ...this.ticket,
      status,
      resolvedAt: status === "spam" ? this.ticket.resolvedAt : resolvedAt,
    }
  }

  private settle(): void {
    const { status, waitingSince, firstAnswer, priority } = this.ticket
    for (const clock of this.clocks.filter(({ metric }) => metric === "resolution")) {
      if (isResolved(status)) {
        clock.met ??= this.ticket.resolvedAt
      } else if (isWorking(status)) {
        clock.met = null
      }
    }
    for (const clock of this.clocks.filter(({ met }) => met === null)) {
      clock.policy = this.policy
      clock.priority = priority
      clock.lookBack()
    }
    for (const clock of this.clocks.filter((each) => each.runs(this.ticket))) {
      clock.until = this.now
    }
    const isOwed = this.clocks.some(({ metric, met }) => metric === "next_response" && met === null)
    if (this.policy && firstAnswer !== null && waitingSince !== null && !isOwed) {
      this.clocks.push(this.begin("next_response", waitingSince))
    }
  }

  private begin(metric: ModelClock["metric"], started: number): ModelClock {
    const clock = new ModelClock(metric, started, this.policy, this.ticket.priority)
    for (let minute = started; minute < this.now; minute++) {
      clock.tick(minute)
    }
    return clock
  }
}
