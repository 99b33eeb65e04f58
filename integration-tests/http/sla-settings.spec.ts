import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { BusinessCalendarDTO, SlaPolicyDTO, SlaRecalculationDTO } from "../../src/types"
import { createAdmin, type TestAdmin } from "../helpers/create-admin"
import { poll } from "../helpers/poll"

jest.setTimeout(120_000)

const BASE = "/admin/helpdesk"

const WORKDAYS = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, start: "09:00", end: "18:00" }))
const OFFICE = { name: "Office", time_zone: "Europe/Berlin", windows: WORKDAYS }
const ALWAYS = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, start: "00:00", end: "24:00" }))
const TARGETS = [{ metric: "first_response", minutes: 480 }]

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let manager: TestAdmin
    let agent: TestAdmin

    beforeEach(async () => {
      manager = await createAdmin(getContainer(), "manager")
      agent = await createAdmin(getContainer(), "agent")
    })

    const post = async (path: string, body: object, as = manager) =>
      (await api.post(`${BASE}${path}`, body, as.headers)).data
    const get = async (path: string, as = manager) =>
      (await api.get(`${BASE}${path}`, as.headers)).data
    const remove = async (path: string) =>
      (await api.delete(`${BASE}${path}`, manager.headers)).data
    const refusal = async (request: Promise<unknown>): Promise<string> =>
      request.then(
        () => "passed",
        (error: { response: { status: number; data: { message: string } } }) =>
          `${error.response.status} ${error.response.data.message}`
      )

    const makeCalendar = async (body: object = {}): Promise<BusinessCalendarDTO> =>
      (await post("/calendars", { ...OFFICE, ...body })).calendar
    const makePolicy = async (calendar_id: string, body: object = {}): Promise<SlaPolicyDTO> => {
      const policy = { name: "Standard", calendar_id, targets: TARGETS, ...body }
      return (await post("/sla-policies", policy)).sla_policy
    }
    const policyOf = async (id: string): Promise<SlaPolicyDTO> =>
      (await get(`/sla-policies/${id}`)).sla_policy
    const openTicket = async (body: object = {}) =>
      (await post("/tickets", { subject: "Help", requester_email: "a@b.test", ...body })).ticket
    const recalculations = async (state = ""): Promise<SlaRecalculationDTO[]> =>
      (await get(`/sla-recalculations?${state}`)).sla_recalculations

    describe("calendars", () => {
      it("makes, shows, lists, changes and deletes one", async () => {
        const calendar = await makeCalendar({
          holidays: [
            { date: "2026-12-25", name: "Christmas", is_yearly: true },
            { date: "2026-05-01", name: "Labour Day" },
          ],
        })
        expect(calendar).toMatchObject({ ...OFFICE, version: 1, archived_at: null })
        expect(calendar.holidays).toMatchObject([
          { date: "2026-05-01", name: "Labour Day", is_yearly: false },
          { date: "2026-12-25", name: "Christmas", is_yearly: true },
        ])
        expect(await get(`/calendars/${calendar.id}`, agent)).toEqual({ calendar })
        expect(await get("/calendars", agent)).toMatchObject({ calendars: [calendar], count: 1 })
        const { calendar: renamed } = await post(`/calendars/${calendar.id}`, { name: "Berlin" })
        expect(renamed).toMatchObject({ name: "Berlin", windows: WORKDAYS, version: 1 })
        expect(renamed.holidays).toEqual(calendar.holidays)
        expect(await remove(`/calendars/${calendar.id}`)).toMatchObject({ deleted: true })
        expect((await get("/calendars")).count).toBe(0)
        expect(await refusal(get(`/calendars/${calendar.id}`))).toMatch(/^404/)
      })

      it("replaces windows and holidays that are named, and keeps the rows of days that stay", async () => {
        const calendar = await makeCalendar({
          holidays: [
            { date: "2026-05-01", name: "May" },
            { date: "2026-10-03", name: "Unity" },
          ],
        })
        const { calendar: changed } = await post(`/calendars/${calendar.id}`, {
          windows: ALWAYS,
          holidays: [{ date: "2026-05-01", name: "Labour Day" }],
        })
        expect(changed).toMatchObject({ windows: ALWAYS, version: 2 })
        expect(changed.holidays).toEqual([{ ...calendar.holidays[0], name: "Labour Day" }])
      })

      it.each([
        [{ time_zone: "Europe/Atlantis" }, "Europe/Atlantis"],
        [{ windows: [] }, "never open"],
        [{ windows: [{ weekday: 1, start: "9 am", end: "18:00" }] }, "HH:MM"],
        [{ windows: [{ weekday: 1, start: "18:00", end: "09:00" }] }, "ends before it begins"],
        [
          { windows: [...WORKDAYS, { weekday: 1, start: "17:00", end: "20:00" }] },
          "Monday 09:00-18:00 and 17:00-20:00 overlap",
        ],
        [{ windows: [{ weekday: 8, start: "09:00", end: "18:00" }] }, "weekday"],
        [{ holidays: [{ date: "2026-02-30", name: "Never" }] }, "2026-02-30"],
        [
          {
            holidays: [
              { date: "2026-05-01", name: "May" },
              { date: "2026-05-01", name: "Again" },
            ],
          },
          "listed twice",
        ],
        [{ name: " " }, "'name' too small"],
        [{ colour: "red" }, "colour"],
      ])("refuses %j", async (body, words) => {
        expect(await refusal(makeCalendar(body))).toMatch(/^400/)
        expect(await refusal(makeCalendar(body))).toContain(words)
      })

      it("refuses the name of another calendar, but not its own", async () => {
        const { id } = await makeCalendar()
        expect(await refusal(makeCalendar())).toMatch(/^422 There is a calendar "Office" already/)
        expect(await refusal(post(`/calendars/${id}`, { name: "Office" }))).toBe("passed")
      })

      it("takes windows that touch and one until midnight", async () => {
        const windows = [
          { weekday: 1, start: "09:00", end: "12:00" },
          { weekday: 1, start: "12:00", end: "24:00" },
        ]
        expect((await makeCalendar({ windows })).windows).toEqual(windows)
      })

      it("refuses to delete one that policies count by, naming them", async () => {
        const { id } = await makeCalendar()
        const policy = await makePolicy(id)
        expect(await refusal(remove(`/calendars/${id}`))).toContain("Standard")
        await remove(`/sla-policies/${policy.id}`)
        expect(await refusal(remove(`/calendars/${id}`))).toBe("passed")
      })

      it("works examples out for agents, over both changes of the clock", async () => {
        const always = await makeCalendar({ name: "Always", windows: ALWAYS })
        const office = await makeCalendar({
          holidays: [{ date: "2026-12-25", name: "Christmas", is_yearly: true }],
        })
        const dueAt = async ({ id }: BusinessCalendarDTO, start: string, minutes: number) =>
          (await post(`/calendars/${id}/due-at`, { start, minutes }, agent)).due_at
        // the night of 29 March is an hour shorter, the one of 25 October an hour longer
        expect(await dueAt(always, "2026-03-28T12:00:00+01:00", 1440)).toBe(
          "2026-03-29T11:00:00.000Z"
        )
        expect(await dueAt(office, "2026-03-27T17:00:00+01:00", 120)).toBe(
          "2026-03-30T08:00:00.000Z"
        )
        expect(await dueAt(office, "2026-10-23T17:00:00+02:00", 120)).toBe(
          "2026-10-26T09:00:00.000Z"
        )
        expect(await dueAt(office, "2028-12-22T17:00:00Z", 60)).toBe("2028-12-26T09:00:00.000Z")
        expect(await dueAt(office, "2026-06-01T09:00:00+02:00", 540)).toBe(
          "2026-06-01T16:00:00.000Z"
        )
        const tooLong = dueAt(await makeCalendar({ name: "Hour", windows: [HOUR] }), NOON, 40_000)
        expect(await refusal(tooLong)).toMatch(/^400 .*not open for 40000 minutes/)
      })
    })

    describe("holidays of countries", () => {
      const namesOf = (days: { date: string; name: string }[]) =>
        Object.fromEntries(days.map(({ date, name }) => [date, name]))

      it("lists countries and regions in the asked language", async () => {
        const { countries } = await get("/calendars/holiday-regions?language=de", agent)
        const germany = countries.find(({ code }: { code: string }) => code === "DE")
        expect(germany.name).toBe("Deutschland")
        expect(germany.regions).toContainEqual({ code: "BY", name: "Bayern" })
        expect(germany.regions).toContainEqual({ code: "BY-A", name: "Bayern: Stadt Augsburg" })
        expect(countries.length).toBeGreaterThan(100)
        expect(await refusal(get("/calendars/holiday-regions?language=German"))).toMatch(/^400/)
      })

      it("suggests public holidays only, of a region as of the whole country", async () => {
        const ask = async (query: string) =>
          namesOf((await get(`/calendars/holiday-suggestions?${query}`, agent)).holidays)
        const bavaria = await ask("country=DE&region=BY&year=2026&year=2027&language=de")
        expect(bavaria["2026-01-06"]).toBe("Heilige Drei Könige")
        expect(bavaria["2027-03-29"]).toBe("Ostermontag")
        expect(bavaria["2026-12-24"]).toBeUndefined()
        const germany = await ask("country=DE&year=2026")
        expect(germany["2026-10-03"]).toBe("National Holiday")
        expect(germany["2026-01-06"]).toBeUndefined()
        expect((await ask("country=DE&region=BY-A&year=2026"))["2026-08-08"]).toBeDefined()
      })

      it("counts every day of a holiday of several, and no half one", async () => {
        const ask = async (country: string) =>
          namesOf(
            (await get(`/calendars/holiday-suggestions?country=${country}&year=2026`)).holidays
          )
        const days = Object.keys(await ask("SA")).filter((date) => date.startsWith("2026-05"))
        expect(days).toEqual(["2026-05-26", "2026-05-27", "2026-05-28", "2026-05-29"])
        expect((await ask("IS"))["2026-12-24"]).toBeUndefined()
      })

      it("imports what is missing and keeps what is there", async () => {
        const { id } = await makeCalendar({
          holidays: [
            { date: "2026-01-01", name: "Ours" },
            { date: "2020-12-25", name: "Yearly", is_yearly: true },
          ],
        })
        const wanted = { country: "DE", region: "BY", years: [2026], language: "de" }
        const first = await post(`/calendars/${id}/holidays/import`, wanted)
        expect(first).toMatchObject({ added: 10, kept: 2 })
        expect(first.calendar.version).toBe(2)
        expect(namesOf(first.calendar.holidays)).toMatchObject({
          "2026-01-01": "Ours",
          "2026-04-06": "Ostermontag",
        })
        const again = await post(`/calendars/${id}/holidays/import`, wanted)
        expect(again).toMatchObject({ added: 0, kept: 12, calendar: { version: 2 } })
      })

      it("refuses unknown countries, regions and no years", async () => {
        const { id } = await makeCalendar()
        const imported = (body: object) =>
          refusal(post(`/calendars/${id}/holidays/import`, { years: [2026], ...body }))
        expect(await imported({ country: "XX" })).toMatch(/^400 .*country "XX"/)
        expect(await imported({ country: "DE", region: "ZZ" })).toMatch(/^400 .*region "ZZ"/)
        expect(await imported({ country: "DE", years: [] })).toMatch(/^400 .*'years' too small/)
      })
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
        [{ targets: [...TARGETS, ...TARGETS] }, "two targets for first_response"],
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
        const answer = await refusal(makePolicy(id, body))
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
        expect(await refusal(makePolicy(hour.id, long))).toMatch(/^400 .*five years/)
        const always = await makeCalendar({ name: "Always", windows: ALWAYS })
        await makePolicy(always.id, long)
        const shorter = post(`/calendars/${always.id}`, { windows: [HOUR] })
        expect(await refusal(shorter)).toMatch(/^400 .*"Standard".*five years/)
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
          const answer = await refusal(makePolicy(id, { [claim]: values }))
          expect(answer).toMatch(/^422 .*"Premium"/)
        }
        const second = await makePolicy(id)
        const late = post(`/sla-policies/${second.id}`, { contract_types: ["gold"] })
        expect(await refusal(late)).toMatch(/^422 The contract type "gold" .*"Premium"/)
        await post(`/sla-policies/${first.id}`, { contract_types: [] })
        const { sla_policy } = await post(`/sla-policies/${second.id}`, {
          contract_types: ["gold"],
        })
        expect(sla_policy.contract_types).toEqual(["gold"])
      })

      it("refuses a name twice, an unknown id and the edit of an archived one", async () => {
        const { id } = await makeCalendar()
        const policy = await makePolicy(id)
        expect(await refusal(makePolicy(id))).toMatch(/^422 There is an SLA policy "Standard"/)
        expect(await refusal(post("/sla-policies/slap_0", { name: "X" }))).toMatch(/^404/)
        expect(await refusal(remove("/sla-policies/slap_0"))).toMatch(/^404/)
        await openTicket()
        await remove(`/sla-policies/${policy.id}`)
        expect(await refusal(post(`/sla-policies/${policy.id}`, { name: "X" }))).toContain(
          "is archived"
        )
        expect(await refusal(makePolicy(id))).toContain("(archived)")
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
        expect(await refusal(unset)).toMatch(/^400 One policy is always the default/)
        expect(await refusal(remove(`/sla-policies/${first.id}`))).toMatch(
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
        [{ targets: TARGETS, warning_percents: [75] }],
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
const NOON = "2026-06-01T12:00:00Z"
const MAILBOX = { name: "Support", address: "support@desk.test", is_active: false }
