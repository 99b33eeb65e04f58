import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { TicketDTO } from "../../src/types"
import { createAdmin, type TestAdmin } from "../helpers/create-admin"

jest.setTimeout(120_000)

const BASE = "/admin/helpdesk/tickets"

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer, dbConnection }) => {
    let admin: TestAdmin

    beforeEach(async () => {
      admin = await createAdmin(getContainer(), "manager")
    })

    const open = async (body: object = {}): Promise<TicketDTO> => {
      const wanted = { subject: "Ticket", requester_email: "a@b.test", body_text: "Text", ...body }
      return (await api.post(BASE, wanted, admin.headers)).data.ticket
    }
    const change = async (id: string, body: object): Promise<TicketDTO> =>
      (await api.post(`${BASE}/${id}`, body, admin.headers)).data.ticket
    const list = async (query = "") =>
      (await api.get(`${BASE}${query}`, admin.headers)).data as {
        tickets: TicketDTO[]
        count: number
        next_cursor: string | null
        count_is_capped: boolean
      }
    const numbers = async (query: string) =>
      (await list(query)).tickets.map(({ display_id }) => display_id)

    it.each([
      ["next_due_at", [1002, 1001, 1003, 1004]],
      ["-next_due_at", [1001, 1002, 1004, 1003]],
    ])("walks every page by %s, tickets without a deadline last", async (order, expected) => {
      for (let index = 0; index < 4; index++) {
        await open()
      }
      await dbConnection.raw(`UPDATE helpdesk_ticket SET next_due_at = CASE display_id
        WHEN 1001 THEN '2030-01-02'::timestamptz WHEN 1002 THEN '2030-01-01'::timestamptz END`)
      const seen: number[] = []
      let cursor: string | null = ""
      while (cursor !== null) {
        const page = await list(`?order=${order}&limit=1${cursor && `&cursor=${cursor}`}`)
        expect(page.count).toBe(4)
        seen.push(...page.tickets.map(({ display_id }) => display_id))
        cursor = page.next_cursor
      }
      expect(seen).toEqual(expected)
      expect(await numbers(`?order=${order}&offset=1&limit=2`)).toEqual(expected.slice(1, 3))
    })

    it("refuses a cursor that is not ours and parameters it does not know", async () => {
      const status = (query: string) =>
        api.get(`${BASE}${query}`, admin.headers).then(
          () => 200,
          (error: { response: { status: number } }) => error.response.status
        )
      expect(await status("?cursor=bm9uc2Vuc2U")).toBe(400)
      expect(await status("?colour=red")).toBe(400)
      expect(await status("?limit=101")).toBe(400)
      expect(await status("?status=opened")).toBe(400)
    })

    it("answers the fields that are asked for, on lists and single resources", async () => {
      const { id } = await open({ subject: "Fields" })
      const [listed] = (await list("?fields=subject")).tickets
      expect(listed).toEqual({ id, subject: "Fields" })
      const single = await api.get(`${BASE}/${id}?fields=-customer`, admin.headers)
      expect(single.data.ticket).toMatchObject({ id, subject: "Fields", status: "new" })
      expect(single.data.ticket).not.toHaveProperty("customer")
      const categories = await api.get("/admin/helpdesk/categories?fields=name", admin.headers)
      expect(categories.data).toMatchObject({ categories: [], count: 0 })
    })

    it("answers 400 where the database would have failed", async () => {
      const { id } = await open()
      const ofCursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url")
      const paths = [
        `${BASE}?q=a%00b`,
        `${BASE}?assignee_id=%00`,
        `${BASE}?created_at[gte]=0000-01-01T00:00:00Z`,
        `${BASE}?cursor=${ofCursor(["\0", "x"])}`,
        `${BASE}?cursor=${ofCursor(["3", "x"])}`,
        `${BASE}/%00`,
        `${BASE}/${id}/timeline?cursor=${ofCursor(["never", "x"])}`,
        ...["inbound-emails", "outbound-emails", "mailboxes"].flatMap((list) =>
          ["limit=-1", "offset=-1", "order=-nothing", "order=%00"].map(
            (query) => `/admin/helpdesk/${list}?${query}`
          )
        ),
        "/admin/helpdesk/inbound-emails?received_at[$gte]=never",
      ]
      const answers = await Promise.all(
        paths.map(async (path) => {
          const { status } = await api.get(path, { ...admin.headers, validateStatus: null })
          return [path, status]
        })
      )
      expect(answers).toEqual(paths.map((path) => [path, 400]))
      const change = await api.post(
        `${BASE}/${id}`,
        { subject: "a\0b" },
        { ...admin.headers, validateStatus: null }
      )
      expect([change.status, change.data.message]).toEqual([400, expect.stringContaining("NUL")])
    })

    it("keeps what becomes a mail header on one line", async () => {
      const ticket = await open({
        subject: "Hello\r\nBcc: x@y.test",
        requester_name: "Eve\r\nX: y",
      })
      expect([ticket.subject, ticket.requester_name]).toEqual(["Hello Bcc: x@y.test", "Eve X: y"])
    })

    it("filters by status, priority, people, tags and what is missing", async () => {
      await open({ priority: "high", tags: ["#Outage"] })
      const taken = await open({ assignee_id: admin.id, requester_email: "C@d.test" })
      await change(taken.id, { status: "resolved" })
      expect(await numbers("?status=new")).toEqual([1001])
      expect(await numbers("?status[]=new&status[]=resolved&order=created_at")).toEqual([
        1001, 1002,
      ])
      expect(await numbers("?priority=high")).toEqual([1001])
      expect(await numbers("?tag=outage")).toEqual([1001])
      expect(await numbers("?assignee_id=none")).toEqual([1001])
      expect(await numbers("?assignee_id=me")).toEqual([1002])
      expect(await numbers("?mine=true")).toEqual([])
      expect(await numbers("?team_id=none&requester_email=c@D.test")).toEqual([1002])
    })

    it("finds tickets by number, words in any message, accents and a beginning", async () => {
      const first = await open({ subject: "Kein Wählton", body_text: "Leitung tot" })
      await open({ subject: "Rechnung 1001", body_text: "Frage zu Position 3" })
      await api.post(
        `${BASE}/${first.id}/messages`,
        { body_text: "Der Techniker kommt morgen" },
        admin.headers
      )
      expect(await numbers("?q=HD-1001&order=created_at")).toEqual([1001, 1002])
      expect(await numbers("?q=wahlton")).toEqual([1001])
      expect(await numbers("?q=tech")).toEqual([1001])
      expect(await numbers(`?q=${encodeURIComponent('"techniker kommt" lei')}`)).toEqual([1001])
      expect(await numbers("?q=techniker -leitung")).toEqual([])
      expect(await numbers("?q=a@b.test&order=created_at")).toEqual([1001, 1002])
      await change(first.id, { subject: "Amtsleitung" })
      expect(await numbers("?q=amtsl")).toEqual([1001])
      expect(await numbers("?q=wahlton")).toEqual([])
    })

    it("survives a message whose words exceed what a search document can hold", async () => {
      const words = Array.from({ length: 40_000 }, (_, index) => `wort${index}xyzxyzxyz`).join(" ")
      const { id } = await open({ subject: "Huge", body_text: words })
      for (let index = 0; index < 3; index++) {
        const text = words.replaceAll("wort", `w${index}`)
        await api.post(`${BASE}/${id}/messages`, { body_text: text }, admin.headers)
      }
      expect(await numbers("?q=huge")).toEqual([1001])
    })

    it("counts the standard views", async () => {
      const mine = await open({ assignee_id: admin.id })
      await open()
      const spam = await open()
      await change(spam.id, { status: "spam" })
      await change(mine.id, { status: "pending" })
      const { data } = await api.get(`${BASE}/counts`, admin.headers)
      expect(data.counts).toEqual({
        mine: 1,
        unassigned: 1,
        all_open: 2,
        escalated: 0,
        breaching: 0,
        my_breached: 0,
        at_risk: 0,
        my_at_risk: 0,
        pending: 1,
        resolved: 0,
        spam: 1,
      })
    })
  },
})
