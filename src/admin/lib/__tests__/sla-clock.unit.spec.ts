import type { SlaClockDTO } from "../../../types"
import {
  mostUrgent,
  shareUsed,
  silentMisses,
  ticksEverySecond,
  viewClock,
  wasMetWhileClosed,
} from "../sla-clock"

const AT = Date.parse("2026-11-23T10:00:00Z")
const after = (seconds: number) => new Date(AT + seconds * 1000).toISOString()

/** A clock as the server answers it at 10:00: runs, due in an hour, at risk in 45 minutes. */
const clock = (changes: Partial<SlaClockDTO> = {}): SlaClockDTO => ({
  metric: "first_response",
  target_minutes: 120,
  started_at: after(-3600),
  due_at: after(3600),
  paused_at: null,
  met_at: null,
  breached_at: null,
  remaining_seconds: 3600,
  elapsed_seconds: 3600,
  at_risk_at: after(2700),
  is_ticking: true,
  ...changes,
})

/** What is shown so many seconds after the answer came in. */
const viewAfter = (seconds: number, changes: Partial<SlaClockDTO> = {}) =>
  viewClock(clock(changes), { fetchedAt: AT, now: AT + seconds * 1000 })

describe("a running clock", () => {
  it("counts down from the server's answer", () => {
    expect(viewAfter(90)).toMatchObject({ state: "running", level: "calm", remaining: 3510 })
  })

  it("is at risk from the very moment of its first warning, not before", () => {
    expect(viewAfter(2699)).toMatchObject({ level: "calm" })
    expect(viewAfter(2700)).toMatchObject({ level: "at_risk" })
  })

  it("is overdue after its deadline, not at it", () => {
    expect(viewAfter(3600)).toMatchObject({ level: "at_risk", remaining: 0 })
    expect(viewAfter(3612)).toMatchObject({ level: "overdue", remaining: -12 })
  })

  it("stands still where business time does", () => {
    const closed = { is_ticking: false, due_at: after(86_400) }
    expect(viewAfter(600, closed)).toMatchObject({ remaining: 3600, isTicking: false })
  })

  it("counts business time where the desk closes before the deadline", () => {
    expect(viewAfter(600, { due_at: after(86_400) })).toMatchObject({ remaining: 3000 })
  })

  it("is overdue with nothing left once a deadline at closing time has passed", () => {
    const atClosing = { is_ticking: false, remaining_seconds: 0, due_at: after(0) }
    expect(viewAfter(0, atClosing)).toMatchObject({ level: "calm" })
    expect(viewAfter(1, atClosing)).toMatchObject({ level: "overdue", remaining: 0 })
  })

  it("follows the deadline, not whole seconds of an answer that has travelled", () => {
    const late = { remaining_seconds: 3601 }
    expect(viewAfter(0.4, late)).toMatchObject({ remaining: 3599.6 })
  })

  it("trusts the server's seconds where the viewer's own time is wrong", () => {
    expect(viewAfter(0, { due_at: after(4200) })).toMatchObject({ remaining: 3600 })
  })

  it("does not count back before the answer", () => {
    expect(viewAfter(-5)).toMatchObject({ remaining: 3600 })
  })
})

describe("a clock that does not run", () => {
  it("is paused and says what is left", () => {
    const paused = { due_at: null, paused_at: after(-60), at_risk_at: null, is_ticking: false }
    expect(viewAfter(500, paused)).toEqual({ state: "paused", remaining: 3600, isLate: false })
    expect(viewAfter(500, { ...paused, breached_at: after(-900) })).toMatchObject({ isLate: true })
  })

  it("is met, in time or late", () => {
    const met = { met_at: after(-60), remaining_seconds: null, is_ticking: false }
    expect(viewAfter(500, met)).toEqual({ state: "met", isLate: false })
    expect(viewAfter(500, { ...met, breached_at: after(-90) })).toEqual({
      state: "met",
      isLate: true,
    })
  })
})

describe("the share used up", () => {
  it.each([
    [0, {}, 0.5],
    [1800, {}, 0.75],
    [7200, {}, 1],
    [0, { due_at: null, remaining_seconds: 7200 }, 0],
    [0, { met_at: after(0), elapsed_seconds: 1800 }, 0.25],
  ])("after %d seconds of %j", (seconds, changes, share) => {
    const one = clock(changes)
    expect(shareUsed(one, viewAfter(seconds, changes))).toBeCloseTo(share)
  })
})

describe("how often it is looked at", () => {
  it.each([
    [3659, true, true],
    [3660, true, false],
    [-3659, true, true],
    [600, false, false],
  ])("%d seconds left, ticking %s", (remaining_seconds, is_ticking, everySecond) => {
    expect(ticksEverySecond(clock({ remaining_seconds, is_ticking }))).toBe(everySecond)
  })
})

describe("the most urgent clock", () => {
  const later = clock({ metric: "resolution", due_at: after(7200) })
  const paused = clock({ metric: "resolution", due_at: null, remaining_seconds: 60 })
  const met = clock({ met_at: after(-60), due_at: null })

  it("is what runs and is due first", () => {
    expect(mostUrgent([paused, later, met, clock()])).toEqual(clock())
  })

  it("is what stands still where nothing runs", () => {
    const first = clock({ due_at: null, remaining_seconds: 600 })
    expect(mostUrgent([first, paused, met])).toBe(paused)
  })

  it("is the resolution once that was met, whatever was never answered", () => {
    const solved = clock({ metric: "resolution", met_at: after(0), due_at: null })
    expect(mostUrgent([clock({ due_at: null }), solved])).toBe(solved)
  })

  it("is what was met last where all is met, and nothing without clocks", () => {
    const newer = clock({ metric: "next_response", met_at: after(0), due_at: null })
    expect(mostUrgent([met, newer])).toBe(newer)
    expect(mostUrgent([])).toBeNull()
  })
})

describe("a clock that was met without business time", () => {
  const met = (seconds: number, elapsed_seconds: number) =>
    clock({ started_at: after(0), met_at: after(seconds), due_at: null, elapsed_seconds })

  it.each([
    [10_800, 0, true],
    [0, 0, false],
    [10_800, 1800, false],
  ])("%d seconds after it began, %d of them counted: %s", (seconds, elapsed, isClosed) => {
    expect(wasMetWhileClosed(met(seconds, elapsed))).toBe(isClosed)
  })

  it("is none while it runs", () => {
    expect(wasMetWhileClosed(clock({ elapsed_seconds: 0 }))).toBe(false)
  })
})

describe("promises that were missed and of which the clock shown says nothing", () => {
  const missed = clock({ breached_at: after(-60), met_at: after(-30), due_at: null })
  const viewOf = (shown: SlaClockDTO) => viewClock(shown, { fetchedAt: AT, now: AT })

  it("are those of other clocks", () => {
    const shown = clock({ metric: "resolution" })
    expect(silentMisses([missed, shown], shown, viewOf(shown))).toEqual([missed])
  })

  it("are its own where it got more time since then", () => {
    const shown = clock({ breached_at: after(-60) })
    expect(silentMisses([shown], shown, viewOf(shown))).toEqual([shown])
  })

  it("are none where it says so itself, or nothing was missed", () => {
    expect(silentMisses([missed], missed, viewOf(missed))).toEqual([])
    expect(silentMisses([clock()], clock(), viewOf(clock()))).toEqual([])
  })
})
