import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { BusinessCalendarDTO } from "../../src/types"
import { createAdmin, type TestAdmin } from "../helpers/create-admin"
import { createSlaPolicy } from "../helpers/create-sla-policy"
import { deskRequests, outcomeText } from "../helpers/desk-requests"
import { OFFICE, WORKDAYS } from "../helpers/office-hours"
import { ALWAYS } from "../helpers/sla-desk"

jest.setTimeout(120_000)

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let manager: TestAdmin
    let agent: TestAdmin

    const { post, get, remove } = deskRequests(api, () => manager)
    const makeCalendar = async (body: object = {}): Promise<BusinessCalendarDTO> =>
      (await post("/calendars", { ...OFFICE, ...body })).calendar

    beforeEach(async () => {
      manager = await createAdmin(getContainer(), "manager")
      agent = await createAdmin(getContainer(), "agent")
    })

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
        expect(await outcomeText(get(`/calendars/${calendar.id}`))).toMatch(/^404/)
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
        expect(await outcomeText(makeCalendar(body))).toMatch(/^400/)
        expect(await outcomeText(makeCalendar(body))).toContain(words)
      })

      it("refuses the name of another calendar, but not its own", async () => {
        const { id } = await makeCalendar()
        expect(await outcomeText(makeCalendar())).toMatch(
          /^422 There is a calendar "Office" already/
        )
        expect(await outcomeText(post(`/calendars/${id}`, { name: "Office" }))).toBe("accepted")
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
        const policy = await createSlaPolicy(api, manager, { name: "Standard", calendar_id: id })
        expect(await outcomeText(remove(`/calendars/${id}`))).toContain("Standard")
        await remove(`/sla-policies/${policy.id}`)
        expect(await outcomeText(remove(`/calendars/${id}`))).toBe("accepted")
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
        expect(await outcomeText(tooLong)).toMatch(/^400 .*not open for 40000 minutes/)
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
        expect(await outcomeText(get("/calendars/holiday-regions?language=German"))).toMatch(/^400/)
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
          outcomeText(post(`/calendars/${id}/holidays/import`, { years: [2026], ...body }))
        expect(await imported({ country: "XX" })).toMatch(/^400 .*country "XX"/)
        expect(await imported({ country: "DE", region: "ZZ" })).toMatch(/^400 .*region "ZZ"/)
        expect(await imported({ country: "DE", years: [] })).toMatch(/^400 .*'years' too small/)
      })
    })
  },
})

const HOUR = { weekday: 1, start: "09:00", end: "10:00" }
const NOON = "2026-06-01T12:00:00Z"
