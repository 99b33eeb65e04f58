import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { SlaClockDTO, SlaMetric, TicketDTO } from "../../src/types"
import { resumeHeldTicketsWorkflow } from "../../src/workflows/ticket/resume-held-tickets"
import { createAdmin, type TestAdmin } from "../helpers/create-admin"
import { createCustomer } from "../helpers/create-customer"
import { createMailbox, pushMail } from "../helpers/inbound"
import { mailText } from "../helpers/mail-text"
import { ALWAYS, letTimePass, target, USUAL_TARGETS } from "../helpers/sla-desk"

jest.setTimeout(120_000)

const HELPDESK = "/admin/helpdesk"
const BASE = `${HELPDESK}/tickets`
const HOUR = 3600

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer, dbConnection }) => {
    let admin: TestAdmin
    let calendar_id: string

    const post = async (path: string, body: object) =>
      (await api.post(`${HELPDESK}${path}`, body, admin.headers)).data
    const addPolicy = async (body: object = {}): Promise<{ id: string }> => {
      const policy = { name: "Standard", calendar_id, targets: USUAL_TARGETS, ...body }
      return (await post("/sla-policies", policy)).sla_policy
    }
    const open = async (body: object = {}): Promise<TicketDTO> => {
      const wanted = { subject: "No dial tone", requester_email: "a@b.test", body_text: "Help" }
      return (await post("/tickets", { ...wanted, ...body })).ticket
    }
    const change = async (id: string, body: object): Promise<TicketDTO> =>
      (await post(`/tickets/${id}`, body)).ticket
    const reply = (id: string, body: object = {}) =>
      post(`/tickets/${id}/messages`, { body_text: "On it", ...body })
    const read = async (id: string): Promise<TicketDTO> =>
      (await api.get(`${BASE}/${id}`, admin.headers)).data.ticket
    const list = async (query: string): Promise<TicketDTO[]> =>
      (await api.get(`${BASE}?${query}`, admin.headers)).data.tickets
    const counts = async () => (await api.get(`${BASE}/counts`, admin.headers)).data.counts
    const pass = (id: string, minutes: number) =>
      letTimePass((sql, params) => dbConnection.raw(sql, params), id, minutes)
    const clock = ({ clocks }: TicketDTO, metric: SlaMetric): SlaClockDTO => {
      const found = clocks.find((one) => one.metric === metric)
      if (!found) {
        throw new Error(`The ticket has no ${metric} clock`)
      }
      return found
    }

    beforeEach(async () => {
      admin = await createAdmin(getContainer(), "manager")
      const calendar = { name: "Always", time_zone: "Europe/Berlin", windows: ALWAYS }
      calendar_id = (await post("/calendars", { ...calendar, holidays: [] })).calendar.id
    })

    it("promises a new ticket what the default policy says, and shows it", async () => {
      const policy = await addPolicy()
      const ticket = await open()
      expect(ticket).toMatchObject({
        sla_policy_id: policy.id,
        sla_explanation: "default policy",
        sla_choice: { because: "default" },
        next_due_at: clock(ticket, "first_response").due_at,
        at_risk_at: clock(ticket, "first_response").at_risk_at,
      })
      expect(ticket.clocks.map(({ metric, target_minutes }) => [metric, target_minutes])).toEqual([
        ["first_response", 60],
        ["resolution", 480],
      ])
      const { started_at, due_at, remaining_seconds, is_ticking } = clock(ticket, "resolution")
      expect(started_at).toBe(ticket.created_at)
      expect(Date.parse(due_at ?? "") - Date.parse(started_at)).toBe(8 * HOUR * 1000)
      expect(remaining_seconds).toBeGreaterThan(8 * HOUR - 60)
      expect(is_ticking).toBe(true)
      expect((await list(""))[0].clocks).toHaveLength(2)
    })

    it("promises nothing where there is no policy", async () => {
      const ticket = await open()
      expect(ticket).toMatchObject({ sla_policy_id: null, clocks: [], next_due_at: null })
      const [listed] = await list("")
      expect(listed).toMatchObject({ clocks: [], at_risk_at: null })
    })

    it("counts in business hours: nothing passes while it is closed", async () => {
      const yesterday = new Date(Date.now() - 24 * HOUR * 1000)
      const weekday = yesterday.getUTCDay() || 7
      const windows = [{ weekday, start: "09:00", end: "17:00" }]
      const calendar = { name: "Rarely", time_zone: "UTC", windows, holidays: [] }
      const rarely = (await post("/calendars", calendar)).calendar.id
      await addPolicy({ calendar_id: rarely })
      const first = clock(await open(), "first_response")
      expect(first).toMatchObject({ is_ticking: false, remaining_seconds: HOUR })
      const due = new Date(yesterday.getTime() + 7 * 24 * HOUR * 1000)
      expect(first.due_at).toBe(`${due.toISOString().slice(0, 10)}T10:00:00.000Z`)
    })

    it("is answered by a reply, not by a note, and waits with the ticket", async () => {
      await addPolicy()
      const { id } = await open()
      await pass(id, 20)
      await post(`/tickets/${id}/notes`, { body: "Asked the carrier" })
      expect(clock(await read(id), "first_response").met_at).toBeNull()
      const { message, ticket } = await reply(id)
      expect(clock(ticket, "first_response")).toMatchObject({
        met_at: message.created_at,
        remaining_seconds: null,
        breached_at: null,
      })
      const waiting = clock(ticket, "resolution")
      expect(ticket.status).toBe("pending")
      expect(waiting).toMatchObject({ due_at: null, is_ticking: false })
      expect(waiting.paused_at).not.toBeNull()
      expect(waiting.elapsed_seconds).toBeGreaterThanOrEqual(20 * 60)
    })

    it("goes on where it was when an agent takes the reply back", async () => {
      await createMailbox(getContainer())
      await addPolicy()
      const before = await open()
      const { message } = await reply(before.id)
      await post(`/tickets/${before.id}/messages/${message.id}/undo`, {})
      const ticket = await read(before.id)
      expect(ticket.status).toBe("new")
      const { met_at, due_at } = clock(ticket, "first_response")
      expect(met_at).toBeNull()
      expect(ticket.next_due_at).toBe(due_at)
      const shift = Date.parse(due_at ?? "") - Date.parse(before.next_due_at ?? "")
      expect(Math.abs(shift)).toBeLessThan(5_000)
    })

    it("runs for mail as well, and again when the customer writes back", async () => {
      const mailbox = await createMailbox(getContainer(), { acknowledgement: true })
      const { id: sla_policy_id } = await addPolicy()
      const push = (raw: string) =>
        pushMail({ api, container: getContainer(), admin }, mailbox.id, raw)
      const mail = await push(mailText({ message_id: "one@client.test" }))
      const id = mail.ticket_id ?? ""
      const fresh = await read(id)
      expect(fresh).toMatchObject({ sla_policy_id, sla_explanation: "default policy" })
      expect(clock(fresh, "first_response").met_at).toBeNull()
      expect(fresh.unanswered_since).toBe(fresh.created_at)
      await reply(id)
      await push(mailText({ headers: { "In-Reply-To": "<one@client.test>" } }))
      const again = await read(id)
      expect(again.status).toBe("open")
      const next = clock(again, "next_response")
      expect(next.started_at).toBe(again.unanswered_since)
      expect(again.next_due_at).toBe(next.due_at)
    })

    it("resumes what was on hold, past a ticket whose clocks are broken", async () => {
      await addPolicy()
      const held = [await open(), await open()]
      const [broken, other] = held
      const resume_at = new Date(Date.now() + 60_000).toISOString()
      for (const { id } of held) {
        await change(id, { status: "on_hold", resume_at })
      }
      await dbConnection.raw("UPDATE helpdesk_ticket SET resume_at = now() - interval '1 minute'")
      await dbConnection.raw(
        "UPDATE helpdesk_sla_clock SET policy_version_id = 'slav_gone' WHERE ticket_id = ?",
        [broken.id]
      )
      await resumeHeldTicketsWorkflow(getContainer()).run({ input: { limit: 10 } })
      const [row] = (
        await dbConnection.raw("SELECT status FROM helpdesk_ticket WHERE id = ?", [broken.id])
      ).rows
      expect(row.status).toBe("on_hold")
      expect(await read(other.id)).toMatchObject({ status: "open", resume_at: null })
    })

    it("changes its target with the priority", async () => {
      const targets = [...USUAL_TARGETS, target("first_response", 15, "critical")]
      await addPolicy({ targets })
      const { id } = await open()
      const ticket = await change(id, { priority: "critical" })
      expect(clock(ticket, "first_response").target_minutes).toBe(15)
      expect(clock(ticket, "resolution").target_minutes).toBe(480)
    })

    it("raises a new ticket's priority to the least its customer's tier has", async () => {
      const customer = await createCustomer(getContainer())
      const policy = await addPolicy()
      const premium = { name: "Premium", rank: 10, min_priority: "high", sla_policy_id: policy.id }
      const { tier } = await post("/tiers", premium)
      await post(`/accounts/${customer.id}`, { tier_id: tier.id })
      const ticket = await open({ customer_id: customer.id, requester_email: null })
      expect(ticket).toMatchObject({
        priority: "high",
        sla_explanation: "tier Premium",
        customer: { id: customer.id, tier: { id: tier.id, name: "Premium", via_group: null } },
      })
      expect((await list(""))[0].customer?.tier?.name).toBe("Premium")
      expect((await open()).priority).toBe("normal")
    })

    it("chooses anew with the category, and by hand for good", async () => {
      const standard = await addPolicy()
      const { category } = await post("/categories", { name: "Outage" })
      const outage = await addPolicy({ name: "Outage", category_ids: [category.id] })
      const { id } = await open()
      expect(await change(id, { category_id: category.id })).toMatchObject({
        sla_policy_id: outage.id,
        sla_choice: { because: "category", name: "Outage" },
      })
      const body = { sla_policy_id: standard.id, reason: "Agreed on the phone" }
      const { ticket } = await post(`/tickets/${id}/sla-policy`, body)
      expect(ticket.sla_explanation).toContain("Agreed on the phone")
      expect((await change(id, { category_id: null })).sla_policy_id).toBe(standard.id)
      await change(id, { category_id: category.id })
      await post(`/tickets/${id}/sla-policy`, { sla_policy_id: null })
      expect((await read(id)).sla_policy_id).toBe(outage.id)
    })

    it("filters and counts what is late, at risk and paused", async () => {
      await addPolicy()
      const late = await open({ assignee_id: admin.id })
      await pass(late.id, 70)
      const risky = await open({ assignee_id: admin.id })
      await pass(risky.id, 50)
      const paused = await open()
      await change(paused.id, { status: "pending" })
      const calm = await open()
      const idsOf = async (query: string) => (await list(query)).map(({ id }) => id)
      expect(await idsOf("sla=breached")).toEqual([late.id])
      expect(await idsOf("sla=at_risk")).toEqual([risky.id])
      expect(await idsOf("sla=paused")).toEqual([paused.id])
      expect(await idsOf("order=next_due_at")).toEqual([late.id, risky.id, calm.id, paused.id])
      const team = { breaching: 1, at_risk: 1 }
      expect(await counts()).toMatchObject({ ...team, my_breached: 1, my_at_risk: 1 })
      await change(late.id, { assignee_id: null })
      await change(risky.id, { assignee_id: null })
      expect(await counts()).toMatchObject({ ...team, my_breached: 0, my_at_risk: 0 })
    })

    it("shows a late clock as late and keeps the breach once it is met", async () => {
      await addPolicy()
      const { id } = await open()
      await pass(id, 90)
      const { remaining_seconds, due_at } = clock(await read(id), "first_response")
      expect(remaining_seconds).toBeLessThanOrEqual(-30 * 60)
      await reply(id, { status_after: "resolved" })
      const ticket = await read(id)
      expect(clock(ticket, "first_response").breached_at).toBe(due_at)
      expect(clock(ticket, "resolution")).toMatchObject({
        met_at: ticket.resolved_at,
        breached_at: null,
      })
      expect(await list("sla=breached")).toEqual([])
    })
  },
})
