import type { PolicyVersion } from "../../../../modules/helpdesk/utils/sla/types"
import { calendars, TIME_ZONE } from "../../calendars"
import { CLINIC, HOTEL, LOGISTICS } from "../../customers"
import { BUSINESS, policies, PREMIUM, SIP_TRUNK, STANDARD, targetsOf } from "../../sla-policies"
import { AGENT } from "../../users"
import { replayClocks } from "../clocks"
import { stepsOf } from "../steps"
import { stories } from "../stories"
import type { Story } from "../story"

const HOUR_MS = 3_600_000
const MONDAY = new Date("2026-11-23T00:30:00Z").getTime()
const OPEN = ["new", "open", "pending", "on_hold"]
const TIERS: Record<string, string> = { [CLINIC]: PREMIUM, [LOGISTICS]: PREMIUM, [HOTEL]: BUSINESS }

function versionOf(story: Story): PolicyVersion {
  const name = story.isEscalated ? SIP_TRUNK : (TIERS[story.from] ?? STANDARD)
  const policy = policies.find((one) => one.name === name) ?? policies[0]
  const calendar = calendars.find((one) => one.name === policy.calendar) ?? calendars[0]
  return {
    id: name,
    policy_id: name,
    created_at: new Date(MONDAY),
    snapshot: {
      ...policy,
      targets: targetsOf(policy),
      imminent_minutes: 15,
      calendar_id: calendar.name,
      calendar_version: 1,
      calendar: { time_zone: TIME_ZONE, windows: calendar.windows, holidays: [] },
    },
  }
}

const replay = (story: Story, now: Date) =>
  replayClocks(stepsOf(story, now), story.priority ?? "normal", versionOf(story), now)

/** Every five hours of a week: each hour of the day comes, and the weekend. */
const moments = Array.from({ length: 34 }, (_, i) => new Date(MONDAY + i * 5 * HOUR_MS))

describe("the demo's tickets, whenever they are written", () => {
  const open = stories.filter(({ status }) => OPEN.includes(status))

  it.each(moments)("show the agent something overdue and something at risk at %s", (now) => {
    const mine = open
      .filter(({ assignee }) => assignee === AGENT)
      .map((story) => replay(story, now))
    const overdue = mine.filter(({ next_due_at }) => next_due_at && next_due_at < now)
    const atRisk = mine.filter(
      ({ next_due_at, at_risk_at }) =>
        next_due_at && next_due_at > now && at_risk_at && at_risk_at <= now
    )
    expect(overdue).toHaveLength(1)
    expect(atRisk).toHaveLength(1)
  })

  it.each(moments)("are hardly ever overdue and leave nothing old to tell at %s", (now) => {
    const plans = stories.map((story) => replay(story, now))
    const overdue = plans.filter(({ next_due_at }) => next_due_at && next_due_at < now)
    expect(overdue).toHaveLength(1)
    const untold = plans
      .flatMap(({ clocks }) => clocks)
      .filter(({ next_notice_at }) => next_notice_at && next_notice_at <= now)
    expect(untold).toEqual([])
  })

  it("were answered in time and late, and are waiting, on hold and running", () => {
    const clocks = stories.flatMap((story) => replay(story, new Date(MONDAY)).clocks)
    const has = (test: (clock: (typeof clocks)[number]) => boolean) => clocks.some(test)
    for (const metric of ["first_response", "resolution"]) {
      expect(has((one) => one.metric === metric && !!one.met_at && !one.breached_at)).toBe(true)
      expect(has((one) => one.metric === metric && !!one.met_at && !!one.breached_at)).toBe(true)
    }
    expect(has((one) => one.metric === "next_response" && one.running_since !== null)).toBe(true)
    expect(has((one) => one.is_live && one.running_since === null)).toBe(true)
  })
})
