import { missingHolidays } from "../missing-holidays"
import { POLICY_DEFAULTS, type PolicySettings } from "../settings"
import { countAlike, openAlike, snapshotOf } from "../snapshot"
import { unreachableProblems } from "../unreachable"

const POLICY: PolicySettings = {
  ...POLICY_DEFAULTS,
  name: "Standard",
  calendar_id: "bcal_1",
  targets: [
    { metric: "resolution", priority: null, minutes: 4320 },
    { metric: "first_response", priority: "high", minutes: 60 },
    { metric: "first_response", priority: null, minutes: 480 },
  ],
}
const CALENDAR = {
  time_zone: "Europe/Berlin",
  windows: [
    { weekday: 1, start: "13:00", end: "18:00" },
    { weekday: 1, start: "09:00", end: "12:00" },
  ],
  holidays: [{ date: "2026-12-25", name: "Christmas", is_yearly: true }],
  version: 3,
}

describe("a snapshot", () => {
  const snapshot = snapshotOf(POLICY, CALENDAR)

  it("holds the calendar in an order of its own, without the names of its holidays", () => {
    expect(snapshot).toMatchObject({ calendar_id: "bcal_1", calendar_version: 3 })
    expect(snapshot.calendar).toEqual({
      time_zone: "Europe/Berlin",
      windows: [CALENDAR.windows[1], CALENDAR.windows[0]],
      holidays: [{ date: "2026-12-25", is_yearly: true }],
    })
    expect(snapshot.targets.map(({ metric, priority }) => [metric, priority])).toEqual([
      ["first_response", null],
      ["first_response", "high"],
      ["resolution", null],
    ])
  })

  it("counts alike whatever it is called and however its keys and lists are ordered", () => {
    const shuffled = Object.fromEntries(Object.entries(snapshot).reverse()) as typeof snapshot
    const targets = [...POLICY.targets].reverse()
    const renamed = snapshotOf({ ...POLICY, name: "Other", targets }, { ...CALENDAR, version: 9 })
    expect(countAlike(snapshot, shuffled)).toBe(true)
    expect(countAlike(snapshot, renamed)).toBe(true)
    expect(countAlike(snapshot, snapshotOf({ ...POLICY, contract_types: ["x"] }, CALENDAR))).toBe(
      true
    )
  })

  it.each<[Partial<PolicySettings>]>([
    [{ targets: POLICY.targets.slice(1) }],
    [{ warning_percents: [50] }],
    [{ imminent_minutes: 0 }],
    [{ breach_repeat_minutes: [60] }],
    [{ notify_manager_from: "imminent" }],
    [{ pause_on_hold: true }],
    [{ calendar_id: "bcal_2" }],
  ])("counts otherwise with %j", (change) => {
    expect(countAlike(snapshot, snapshotOf({ ...POLICY, ...change }, CALENDAR))).toBe(false)
  })

  it("counts otherwise when the calendar opens otherwise", () => {
    const changes = [
      { time_zone: "UTC" },
      { windows: CALENDAR.windows.slice(1) },
      { holidays: [] },
      { holidays: [{ ...CALENDAR.holidays[0], is_yearly: false }] },
    ]
    for (const change of changes) {
      expect(openAlike(CALENDAR, { ...CALENDAR, ...change })).toBe(false)
      expect(countAlike(snapshot, snapshotOf(POLICY, { ...CALENDAR, ...change }))).toBe(false)
    }
    const renamed = [{ ...CALENDAR.holidays[0], name: "Xmas" }]
    expect(openAlike(CALENDAR, { ...CALENDAR, holidays: renamed })).toBe(true)
  })
})

describe("missingHolidays", () => {
  it("leaves out days that are holidays already, yearly ones in every year, and doubles", () => {
    const present = [
      { date: "2026-05-01", name: "May" },
      { date: "2020-12-25", name: "Christmas", is_yearly: true },
    ]
    const found = [
      { date: "2027-05-01", name: "May" },
      { date: "2026-12-25", name: "Christmas" },
      { date: "2026-05-01", name: "May" },
      { date: "2026-10-03", name: "Unity" },
      { date: "2026-10-03", name: "Again" },
    ]
    expect(missingHolidays(present, found)).toEqual([found[3], found[0]])
  })
})

describe("unreachableProblems", () => {
  const monday = { ...CALENDAR, windows: [{ weekday: 1, start: "09:00", end: "10:00" }] }
  const now = new Date("2026-06-01T00:00:00Z")
  const withMinutes = (minutes: number, repeat: number[] = []) => ({
    ...POLICY,
    targets: [{ metric: "resolution" as const, priority: null, minutes }],
    breach_repeat_minutes: repeat,
  })

  it("allows what the calendar opens for within five years, its last repeat included", () => {
    expect(unreachableProblems([withMinutes(250 * 60)], monday, now)).toEqual([])
    expect(unreachableProblems([withMinutes(200 * 60, [50 * 60])], monday, now)).toEqual([])
  })

  it("names the policies it does not open for", () => {
    const named = [expect.stringContaining('"Standard"')]
    expect(unreachableProblems([withMinutes(270 * 60)], monday, now)).toEqual(named)
    expect(unreachableProblems([withMinutes(200 * 60, [70 * 60])], monday, now)).toEqual(named)
  })
})
