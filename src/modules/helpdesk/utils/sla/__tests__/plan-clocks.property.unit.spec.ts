import fc from "fast-check"
import {
  elapsedSeconds,
  planClocks,
  planNotices,
  remainingSeconds,
  type ClockFacts,
  type ClockPlan,
  type ClockState,
  type PolicyVersion,
} from ".."
import type { ModelClock } from "./clock-model"
import { minute, newerAmong } from "./fixtures"
import {
  history,
  modelOf,
  runsDifferently,
  terms,
  versionOf,
  type Step,
  type Terms,
} from "./histories"
import { TicketModel } from "./ticket-model"

const SLOW = 60_000
/** Together more than 10,000 histories. */
const PARTS = [1, 2, 3, 4, 5, 6]
const RUNS = 1_700

const timeOf = (at: number | null): Date | null => (at === null ? null : minute(at))

/** One ticket, told to the code and to the model at the same time. */
class Rehearsal {
  private readonly model: TicketModel
  private readonly versions = new Map<string, PolicyVersion>()
  private readonly breachesTold = new Set<string>()
  private current: PolicyVersion | null
  private plan: ClockPlan = { clocks: [], next_due_at: null, at_risk_at: null }

  constructor(first: Terms) {
    this.current = this.newVersion(first, 0)
    this.model = new TicketModel(modelOf(first))
    this.replan()
  }

  play(gap: number, step: Step): void {
    const before = this.plan.clocks
    const now = this.model.now + gap
    if (step.type === "edit") {
      step.edits.every(({ terms, share }) => this.edit(terms, share, now))
    }
    this.model.advance(now)
    this.change(step)
    this.replan()
    this.keepsWhatWas(before)
    this.agreesWithTheModel()
  }

  private change(step: Step): void {
    switch (step.type) {
      case "edit":
        break
      case "follow":
        this.current = this.newVersion(step.terms, this.model.now)
        this.model.apply({ type: "policy", policy: modelOf(step.terms) })
        break
      case "drop":
        this.current = null
        this.model.apply({ type: "policy", policy: null })
        break
      case "sweep":
        this.plan.clocks = this.plan.clocks.map((clock) => this.sweep(clock))
        break
      default:
        this.model.apply(step)
    }
  }

  /**
   * The clocks get to know a version some time after it was made, and after the next was made.
   * @returns whether another edit may come before they do: not after one that lets clocks begin or
   *   stop, which they do when they are told
   */
  private edit(edited: Terms, share: number, now: number): boolean {
    if (!this.current || !this.model.policy) {
      return false
    }
    const policy = modelOf(edited)
    const since = this.model.now
    const isAtOnce = runsDifferently(this.model.policy, policy, this.model.ticket.priority)
    const at = isAtOnce ? now : since + Math.floor((now - since) * share)
    this.current = this.newVersion({ ...edited, policy_id: this.current.policy_id }, at)
    this.model.advance(at)
    this.model.apply({ type: "policy", policy })
    return !isAtOnce
  }

  private sweep(clock: ClockState): ClockState {
    const now = minute(this.model.now)
    const swept = planNotices(clock, this.versionFor(clock), now)
    const { next_notice_at } = swept.clock
    expect(next_notice_at === null || next_notice_at > now).toBe(true)
    const pending = swept.notices.filter(({ state }) => state === "pending")
    expect(pending).toEqual(swept.notices.slice(-1))
    for (const { stage } of swept.notices.filter(({ kind }) => kind === "breached")) {
      const breach = `${clock.metric} ${clock.started_at.getTime()} ${stage}`
      expect(this.breachesTold.has(breach)).toBe(false)
      this.breachesTold.add(breach)
    }
    return swept.clock
  }

  private replan(): void {
    const input = {
      facts: this.facts(),
      current: this.current,
      versionOf: (id: string) => this.version(id),
      newerOf: (known: PolicyVersion) => newerAmong(this.versions.values(), known),
      at: minute(this.model.now),
    }
    this.plan = planClocks({ ...input, clocks: this.plan.clocks })
    expect(planClocks({ ...input, clocks: this.plan.clocks })).toEqual(this.plan)
  }

  /** Nothing that has counted is lost and no breach is taken back or moved. */
  private keepsWhatWas(before: ClockState[]): void {
    const lost = before.filter((was, index) => {
      const is = this.plan.clocks[index]
      const isMoved = was.breached_at && is.breached_at?.getTime() !== was.breached_at.getTime()
      return isMoved || is.elapsed_seconds < was.elapsed_seconds
    })
    expect(lost).toEqual([])
  }

  private agreesWithTheModel(): void {
    const { clocks, next_due_at } = this.plan
    const due = clocks.flatMap(({ due_at }) => (due_at ? [due_at.getTime()] : []))
    expect({
      next: next_due_at?.getTime(),
      clocks: clocks.map((clock) => this.shown(clock)),
    }).toEqual({
      next: due.length > 0 ? Math.min(...due) : undefined,
      clocks: this.model.clocks.map((clock) => this.expected(clock)),
    })
  }

  private shown(clock: ClockState) {
    const now = minute(this.model.now)
    const left = remainingSeconds(clock, this.versionFor(clock), now) ?? 0
    const isOver = clock.running_since !== null && clock.breached_at !== null && left <= 0
    return {
      metric: clock.metric,
      started: clock.started_at,
      elapsed: elapsedSeconds(clock, this.versionFor(clock), now),
      met: clock.met_at,
      breached: clock.breached_at,
      runs: clock.running_since !== null,
      standsStill: clock.met_at === null && clock.paused_at !== null,
      due: isOver ? "over" : clock.due_at,
    }
  }

  private expected(clock: ModelClock): ReturnType<Rehearsal["shown"]> {
    const runs = clock.runs(this.model.ticket)
    const isOver = runs && clock.breached !== null && clock.elapsed >= (clock.target ?? 0)
    const due = runs ? minute(clock.dueAfter(this.model.now)) : null
    return {
      metric: clock.metric,
      started: minute(clock.started),
      elapsed: clock.elapsed * 60,
      met: timeOf(clock.met),
      breached: timeOf(clock.breached),
      runs,
      standsStill: clock.met === null && !runs,
      due: isOver ? "over" : due,
    }
  }

  private facts(): ClockFacts {
    const { ticket } = this.model
    return {
      status: ticket.status,
      priority: ticket.priority,
      created_at: minute(0),
      first_responded_at: timeOf(ticket.firstAnswer),
      unanswered_since: timeOf(ticket.waitingSince),
      answered_at: timeOf(ticket.lastAnswer),
      resolved_at: timeOf(ticket.resolvedAt),
      reopened_at: null,
    }
  }

  private newVersion(agreed: Terms, at: number): PolicyVersion {
    const version = versionOf(agreed, at)
    this.versions.set(version.id, version)
    return version
  }

  private version(id: string): PolicyVersion {
    const version = this.versions.get(id)
    if (!version) {
      throw new Error(`There is no version ${id}`)
    }
    return version
  }

  private versionFor(clock: ClockState): PolicyVersion {
    return this.version(clock.policy_version_id)
  }
}

describe("clocks of a ticket with a history by chance", () => {
  it.each(PARTS)(
    "count what a minute-by-minute model counts (part %i)",
    (part) => {
      fc.assert(
        fc.property(terms, history, (first, steps) => {
          const rehearsal = new Rehearsal(first)
          for (const { gap, step } of steps) {
            rehearsal.play(gap, step)
          }
        }),
        { numRuns: RUNS, seed: 20_261_123 + part }
      )
    },
    SLOW
  )
})
