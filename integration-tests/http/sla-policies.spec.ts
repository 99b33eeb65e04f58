import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { BusinessCalendarDTO, SlaPolicyDTO, SlaRecalculationDTO } from "../../src/types"
import { createAdmin, type TestAdmin } from "../helpers/create-admin"
import { deskRequests, outcomeText } from "../helpers/desk-requests"
import { EIGHT_HOURS, OFFICE, WORKDAYS } from "../helpers/office-hours"
import { poll } from "../helpers/poll"
import { ALWAYS } from "../helpers/sla-desk"

jest.setTimeout(120_000)

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let manager: TestAdmin
    let agent: TestAdmin

    const { post, get, remove } = deskRequests(api, () => manager)
    const makeCalendar = async (body: object = {}): Promise<BusinessCalendarDTO> =>
      (await post("/calendars", { ...OFFICE, ...body })).calendar
    const makePolicy = async (calendar_id: string, body: object = {}): Promise<SlaPolicyDTO> => {
      const policy = { name: "Standard", calendar_id, targets: EIGHT_HOURS, ...body }
      return (await post("/sla-policies", policy)).sla_policy
    }
    const policyOf = async (id: string): Promise<SlaPolicyDTO> =>
      (await get(`/sla-policies/${id}`)).sla_policy
    const openTicket = async (body: object = {}) =>
      (await post("/tickets", { subject: "Help", requester_email: "a@b.test", ...body })).ticket
    const recalculations = async (state = ""): Promise<SlaRecalculationDTO[]> =>
      (await get(`/sla-recalculations?${state}`)).sla_recalculations

    beforeEach(async () => {
      manager = await createAdmin(getContainer(), "manager")
      agent = await createAdmin(getContainer(), "agent")
    })

    describe("policies", () => {
      it("makes one with what is usual where nothing is said", async () => {
        const { id } = await makeCalendar()
        expect(await makePolicy(id)).toMatchObject({
          name: "Standard",
          is_default: true,
          calendar_id: id,
          warning_percents: [75],
          imminent_minutes: 15,
          breach_repeat_minutes: [],
          notify_manager_from: "breached",
          pause_on_hold: false,
          targets: [{ metric: "first_response", priority: null, minutes: 480 }],
          contract_types: [],
          version: 1,
          archived_at: null,
        })
      })

      it("keeps all it is told, numbers in order and fractions exact", async () => {
        const { id } = await makeCalendar()
        const { category } = await post("/categories", { name: "Fibre" })
        const { mailbox } = await post("/mailboxes", MAILBOX)
        const body = {
          warning_percents: [90, 50],
          imminent_minutes: 0.5,
          breach_repeat_minutes: [60, 0.25],
          notify_manager_from: "imminent",
          pause_on_hold: true,
          targets: [
            { metric: "resolution", priority: null, minutes: 4320 },
            { metric: "first_response", priority: "critical", minutes: 0.1 },
            { metric: "first_response", priority: null, minutes: 480 },
          ],
          contract_types: ["gold"],
          service_kinds: ["sip_trunk"],
          category_ids: [category.id],
          mailbox_ids: [mailbox.id],
        }
        const policy = await makePolicy(id, body)
        expect(policy).toMatchObject({
          ...body,
          warning_percents: [50, 90],
          breach_repeat_minutes: [0.25, 60],
          targets: [body.targets[2], body.targets[1], body.targets[0]],
        })
        expect(await get("/sla-policies", agent)).toMatchObject({
          sla_policies: [policy],
          count: 1,
        })
      })

      it.each([
        [{ targets: [] }, "at least one target"],
        [{ targets: [{ metric: "resolution", minutes: 0 }] }, "more than 0 minutes"],
        [{ targets: [...EIGHT_HOURS, ...EIGHT_HOURS] }, "two targets for first_response"],
        [{ targets: [{ metric: "happiness", minutes: 5 }] }, "metric"],
        [{ warning_percents: [0] }, "1 to 99 percent"],
        [{ warning_percents: [100] }, "1 to 99 percent"],
        [{ warning_percents: [75, 75] }, "75 percent is there twice"],
        [{ warning_percents: [1, 2, 3, 4, 5, 6] }, "at most 5"],
        [{ imminent_minutes: -1 }, "negative"],
        [{ breach_repeat_minutes: [0] }, "more than 0 minutes"],
        [{ breach_repeat_minutes: [1, 2, 3, 4, 5, 6] }, "at most 5"],
        [{ breach_repeat_minutes: [30, 30] }, "30 minutes is there twice"],
        [{ calendar_id: "bcal_0" }, "no calendar with id bcal_0"],
        [{ category_ids: ["tcat_0"] }, "no category with id tcat_0"],
        [{ mailbox_ids: ["mbox_0"] }, "mbox_0"],
        [{ is_default: false }, "first policy is the default"],
        [{ name: "" }, "'name' too small"],
        [{ colour: "red" }, "colour"],
      ])("refuses %j", async (body, words) => {
        const { id } = await makeCalendar()
        const answer = await outcomeText(makePolicy(id, body))
        expect(answer).toMatch(/^400/)
        expect(answer).toContain(words)
      })

      it("takes percents at their bounds, five of them, and five repeats", async () => {
        const { id } = await makeCalendar()
        const five = [1, 2, 3, 98, 99]
        const body = { warning_percents: five, breach_repeat_minutes: five }
        expect(await makePolicy(id, body)).toMatchObject(body)
      })

      it("refuses targets no calendar reaches, whether policy or calendar is edited", async () => {
        const hour = await makeCalendar({ windows: [HOUR] })
        const long = { targets: [{ metric: "resolution", minutes: 30_000 }] }
        expect(await outcomeText(makePolicy(hour.id, long))).toMatch(/^400 .*five years/)
        const always = await makeCalendar({ name: "Always", windows: ALWAYS })
        await makePolicy(always.id, long)
        const shorter = post(`/calendars/${always.id}`, { windows: [HOUR] })
        expect(await outcomeText(shorter)).toMatch(/^400 .*"Standard".*five years/)
        expect((await get(`/calendars/${always.id}`)).calendar.windows).toEqual(ALWAYS)
      })

      it("lets one policy only claim what chooses it, and names the other", async () => {
        const { id } = await makeCalendar()
        const { category } = await post("/categories", { name: "Fibre" })
        const claims = {
          contract_types: ["gold"],
          service_kinds: ["sip_trunk"],
          category_ids: [category.id],
        }
        const first = await makePolicy(id, { name: "Premium", ...claims })
        for (const [claim, values] of Object.entries(claims)) {
          const answer = await outcomeText(makePolicy(id, { [claim]: values }))
          expect(answer).toMatch(/^422 .*"Premium"/)
        }
        const second = await makePolicy(id)
        const late = post(`/sla-policies/${second.id}`, { contract_types: ["gold"] })
        expect(await outcomeText(late)).toMatch(/^422 The contract type "gold" .*"Premium"/)
        await post(`/sla-policies/${first.id}`, { contract_types: [] })
        const { sla_policy } = await post(`/sla-policies/${second.id}`, {
          contract_types: ["gold"],
        })
        expect(sla_policy.contract_types).toEqual(["gold"])
      })

      it("refuses a name twice, an unknown id and the edit of an archived one", async () => {
        const { id } = await makeCalendar()
        const policy = await makePolicy(id)
        expect(await outcomeText(makePolicy(id))).toMatch(/^422 There is an SLA policy "Standard"/)
        expect(await outcomeText(post("/sla-policies/slap_0", { name: "X" }))).toMatch(/^404/)
        expect(await outcomeText(remove("/sla-policies/slap_0"))).toMatch(/^404/)
        await openTicket()
        await remove(`/sla-policies/${policy.id}`)
        expect(await outcomeText(post(`/sla-policies/${policy.id}`, { name: "X" }))).toContain(
          "is archived"
        )
        expect(await outcomeText(makePolicy(id))).toContain("(archived)")
      })
    })

    describe("the default policy", () => {
      const defaults = async (): Promise<string[]> =>
        (await get("/sla-policies")).sla_policies
          .filter(({ is_default }: SlaPolicyDTO) => is_default)
          .map(({ name }: SlaPolicyDTO) => name)

      it("is the first one, then the one that is made it", async () => {
        const { id } = await makeCalendar()
        const first = await makePolicy(id, { name: "First" })
        const second = await makePolicy(id, { name: "Second" })
        expect(await defaults()).toEqual(["First"])
        await post(`/sla-policies/${second.id}`, { is_default: true })
        expect(await defaults()).toEqual(["Second"])
        await makePolicy(id, { name: "Third", is_default: true })
        expect(await defaults()).toEqual(["Third"])
        await post(`/sla-policies/${first.id}`, { is_default: false })
        expect(await defaults()).toEqual(["Third"])
      })

      it("cannot be unset or deleted while there are others, the last one can be deleted", async () => {
        const { id } = await makeCalendar()
        const first = await makePolicy(id, { name: "First" })
        const second = await makePolicy(id, { name: "Second" })
        const unset = post(`/sla-policies/${first.id}`, { is_default: false })
        expect(await outcomeText(unset)).toMatch(/^400 One policy is always the default/)
        expect(await outcomeText(remove(`/sla-policies/${first.id}`))).toMatch(
          /^400 This is the default policy/
        )
        await remove(`/sla-policies/${second.id}`)
        expect(await remove(`/sla-policies/${first.id}`)).toMatchObject({ deleted: true })
        expect((await makePolicy(id, { name: "New" })).is_default).toBe(true)
      })

      it("stays one when several are made it at once", async () => {
        const { id } = await makeCalendar()
        const names = ["A", "B", "C", "D"]
        await Promise.all(names.map((name) => makePolicy(id, { name })))
        expect(await defaults()).toHaveLength(1)
        const { sla_policies } = await get("/sla-policies")
        await Promise.all(
          sla_policies.map((policy: SlaPolicyDTO) =>
            post(`/sla-policies/${policy.id}`, { is_default: true })
          )
        )
        expect(await defaults()).toHaveLength(1)
      })
    })

    describe("deleting a policy", () => {
      it("archives one that a ticket or a tier names, and its tickets keep it", async () => {
        const { id } = await makeCalendar()
        const first = await makePolicy(id, { name: "First" })
        const ticket = await openTicket()
        expect(ticket.sla_policy_id).toBe(first.id)
        const second = await makePolicy(id, { name: "Second", is_default: true })
        const third = await makePolicy(id, { name: "Third" })
        await post("/tiers", { name: "Premium", rank: 10, sla_policy_id: third.id })
        expect(await remove(`/sla-policies/${first.id}`)).toMatchObject({
          deleted: false,
          archived: true,
        })
        expect(await remove(`/sla-policies/${third.id}`)).toMatchObject({ archived: true })
        expect((await get("/sla-policies")).sla_policies).toMatchObject([{ id: second.id }])
        expect((await policyOf(first.id)).archived_at).not.toBeNull()
        const kept = (await get(`/tickets/${ticket.id}`)).ticket
        expect(kept).toMatchObject({ sla_policy_id: first.id, next_due_at: ticket.next_due_at })
        expect((await openTicket()).sla_policy_id).toBe(second.id)
      })
    })

    describe("versions", () => {
      it.each([
        [{ targets: [{ metric: "first_response", minutes: 60 }] }],
        [{ warning_percents: [50] }],
        [{ imminent_minutes: 5 }],
        [{ breach_repeat_minutes: [30] }],
        [{ notify_manager_from: "warning" }],
        [{ pause_on_hold: true }],
      ])("makes one of %j, once", async (changes) => {
        const { id } = await makePolicy((await makeCalendar()).id)
        await post(`/sla-policies/${id}`, changes)
        expect((await policyOf(id)).version).toBe(2)
        await post(`/sla-policies/${id}`, changes)
        expect((await policyOf(id)).version).toBe(2)
      })

      it.each([
        [{ name: "Renamed" }],
        [{ contract_types: ["gold"] }],
        [{ targets: EIGHT_HOURS, warning_percents: [75] }],
        [{ is_default: true }],
      ])("makes none of %j", async (changes) => {
        const { id } = await makePolicy((await makeCalendar()).id)
        await post(`/sla-policies/${id}`, changes)
        expect((await policyOf(id)).version).toBe(1)
      })

      it("makes one of each edit of the calendar that moves its hours", async () => {
        const calendar = await makeCalendar({ holidays: [{ date: "2026-05-01", name: "May" }] })
        const { id } = await makePolicy(calendar.id)
        const other = await makeCalendar({ name: "Other" })
        const versionAfter = async (changes: object, changed = calendar.id) => {
          await post(`/calendars/${changed}`, changes)
          return (await policyOf(id)).version
        }
        expect(await versionAfter({ name: "Renamed" })).toBe(1)
        expect(await versionAfter({ holidays: [{ date: "2026-05-01", name: "Labour" }] })).toBe(1)
        expect(await versionAfter({ windows: [...WORKDAYS].reverse() })).toBe(1)
        expect(await versionAfter({ windows: ALWAYS }, other.id)).toBe(1)
        expect(await versionAfter({ windows: ALWAYS })).toBe(2)
        expect(await versionAfter({ time_zone: "Asia/Kolkata" })).toBe(3)
        expect(await versionAfter({ holidays: [] })).toBe(4)
        await post(`/sla-policies/${id}`, { calendar_id: other.id })
        expect((await policyOf(id)).version).toBe(5)
      })
    })

    describe("open clocks after an edit", () => {
      const finished = () =>
        poll(async () => (await recalculations("state=finished"))[0], "the recalculation")

      it("follow in the background, and the progress says so", async () => {
        const calendar = await makeCalendar({ windows: ALWAYS })
        const policy = await makePolicy(calendar.id)
        const ticket = await openTicket()
        expect(minutesToDue(ticket)).toBe(480)
        await post(`/sla-policies/${policy.id}`, {
          targets: [{ metric: "first_response", minutes: 60 }],
        })
        expect(await finished()).toMatchObject({
          cause: "policy",
          policy_ids: [policy.id],
          total: 1,
          done: 1,
        })
        expect(await recalculations("state=running")).toEqual([])
        const after = (await get(`/tickets/${ticket.id}`)).ticket
        expect(minutesToDue(after)).toBe(60)
        expect(after.updated_at).toBe(ticket.updated_at)
      })

      it("follow a calendar, too, and nothing follows where none are open", async () => {
        const calendar = await makeCalendar({ windows: ALWAYS })
        const policy = await makePolicy(calendar.id)
        await post(`/calendars/${calendar.id}`, { time_zone: "Asia/Kolkata" })
        expect(await recalculations()).toEqual([])
        await openTicket()
        await post(`/calendars/${calendar.id}`, { windows: WORKDAYS })
        expect(await finished()).toMatchObject({
          cause: "calendar",
          calendar_id: calendar.id,
          policy_ids: [policy.id],
          total: 1,
        })
      })
    })

    const minutesToDue = ({
      next_due_at,
      created_at,
    }: {
      next_due_at: string
      created_at: string
    }) => (Date.parse(next_due_at) - Date.parse(created_at)) / 60_000
  },
})

const HOUR = { weekday: 1, start: "09:00", end: "10:00" }
const MAILBOX = { name: "Support", address: "support@desk.test", is_active: false }
