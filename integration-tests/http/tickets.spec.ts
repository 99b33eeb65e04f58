import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { HELPDESK_MODULE } from "../../src/modules/helpdesk"
import type { HelpdeskModuleService } from "../../src/modules/helpdesk/service"
import { MAIL_MODULE } from "../../src/modules/mail"
import type { MailModuleService } from "../../src/modules/mail/service"
import { resumeHeldTicketsWorkflow } from "../../src/workflows/ticket/resume-held-tickets"
import { createAdmin, type TestAdmin } from "../helpers/create-admin"
import { createCustomer } from "../helpers/create-customer"
import { outcomeText } from "../helpers/desk-requests"

jest.setTimeout(120_000)

const BASE = "/admin/helpdesk/tickets"

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer, dbConnection }) => {
    let admin: TestAdmin

    beforeEach(async () => {
      admin = await createAdmin(getContainer(), "manager")
    })

    const open = async (body: object = {}) => {
      const answer = await api.post(
        BASE,
        {
          subject: "Kein Wählton? It's \\? broken",
          body_text: "Guten Tag,\nseit heute morgen geht nichts.",
          requester_email: "It@Clinic.test",
          ...body,
        },
        admin.headers
      )
      return answer.data.ticket
    }

    it("opens a ticket for a mail address, numbered from 1001", async () => {
      const ticket = await open()
      expect(ticket).toMatchObject({
        display_id: 1001,
        subject: "Kein Wählton? It's \\? broken",
        status: "new",
        requester_email: "it@clinic.test",
        message_count: 1,
        last_message_direction: "inbound",
        channel: "admin",
        clocks: [],
        customer: null,
      })
      expect(ticket.unanswered_since).not.toBeNull()
      const again = await api.get(`${BASE}/HD-1001`, admin.headers)
      expect(again.data.ticket.id).toBe(ticket.id)
    })

    it("knows the customer an address belongs to", async () => {
      const customer = await createCustomer(getContainer(), { email: "it@clinic.test" })
      const ticket = await open()
      expect(ticket.customer).toMatchObject({ id: customer.id, email: "it@clinic.test" })
    })

    it("tells messages, notes and events as one story", async () => {
      const { id } = await open()
      await api.post(`${BASE}/${id}/notes`, { body: "Look at the line" }, admin.headers)
      const reply = await api.post(
        `${BASE}/${id}/messages`,
        { body_html: "<p>We look at it<script>alert(1)</script></p>" },
        admin.headers
      )
      expect(reply.data.message).toMatchObject({
        direction: "outbound",
        author_id: admin.id,
        body_html: "<p>We look at it</p>",
        body_text: "We look at it",
      })
      expect(reply.data.ticket).toMatchObject({ status: "pending", unanswered_since: null })
      const { data } = await api.get(`${BASE}/${id}/timeline`, admin.headers)
      const kinds = data.timeline.map((item: { type: string; event?: { type: string } }) =>
        item.type === "event" ? item.event?.type : item.type
      )
      expect(kinds).toEqual(["created", "message", "note", "message", "status_changed"])
    })

    it("refuses a reply that comes too late, unless it is sent on purpose", async () => {
      const { id } = await open()
      const late = { body_text: "Late", last_seen_message_id: null }
      const refused = await api
        .post(`${BASE}/${id}/messages`, late, admin.headers)
        .catch((error: { response: unknown }) => error.response)
      expect(refused.status).toBe(409)
      expect(refused.data.code).toBe("stale_reply")
      const forced = await api.post(
        `${BASE}/${id}/messages`,
        { ...late, force: true },
        admin.headers
      )
      expect(forced.status).toBe(200)
    })

    const post = async (path: string, body?: object) =>
      (await api.post(`${BASE}${path}`, body, admin.headers)).data
    const get = async (path: string) => (await api.get(`${BASE}${path}`, admin.headers)).data

    it("follows the states of a ticket and refuses what they do not allow", async () => {
      const { id } = await open()
      const resolved = await post(`/${id}`, { status: "resolved", tags: ["#Outage"] })
      expect(resolved.ticket).toMatchObject({ status: "resolved", tags: ["outage"] })
      expect(resolved.ticket.resolved_at).not.toBeNull()
      const reopened = await post(`/${id}`, { status: "open" })
      expect(reopened.ticket.resolved_at).toBeNull()
      expect(await outcomeText(post(`/${id}`, { status: "new" }))).toMatch(
        /^400 .*nobody has acted/
      )
      expect(await outcomeText(post(`/${id}`, { assignee_id: "user_x" }))).toMatch(
        /^400 assignee_id/
      )
      expect(await outcomeText(post("/tkt_none", { status: "open" }))).toMatch(/^404/)
    })

    it("merges into where the story goes on, never into itself", async () => {
      const [a, b, c] = [await open(), await open({ requester_email: "b@x.test" }), await open()]
      await post(`/${a.id}/notes`, { body: "Remember" })
      await post(`/${b.id}/merge`, { into_ticket_id: c.id })
      const { ticket } = await post(`/${a.id}/merge`, { into_ticket_id: b.id })
      expect(ticket).toMatchObject({ id: c.id, message_count: 3 })
      const merged = (await get(`/${a.id}`)).ticket
      expect(merged).toMatchObject({ status: "merged", merged_into: { id: c.id } })
      expect((await get(`/${c.id}/notes`)).count).toBe(1)
      const people = (await get(`/${c.id}/participants`)).participants
      expect(people.map(({ email, role }: Record<string, string>) => [email, role])).toEqual([
        ["it@clinic.test", "requester"],
        ["b@x.test", "cc"],
      ])
      expect(await outcomeText(post(`/${c.id}/merge`, { into_ticket_id: a.id }))).toMatch(/^400/)
      expect(await outcomeText(post(`/${a.id}`, { status: "open" }))).toMatch(/^400 .*merged/)
    })

    it("splits messages off, but never all", async () => {
      const { id } = await open()
      await post(`/${id}/messages`, { body_text: "Answer" })
      const { messages } = await get(`/${id}/messages`)
      const [first, second] = messages.map(({ id: message }: { id: string }) => message)
      const all = { subject: "Other", message_ids: [first, second] }
      expect(await outcomeText(post(`/${id}/split`, all))).toMatch(/^400/)
      const { ticket } = await post(`/${id}/split`, { subject: "Other", message_ids: [first] })
      expect(ticket).toMatchObject({ message_count: 1, related_ticket: { id } })
      expect((await get(`/${id}/messages`)).count).toBe(1)
    })

    it("changes many tickets, and a bad one stops nobody", async () => {
      const [a, b] = [await open(), await open()]
      const body = { ids: [a.id, "tkt_none", b.id], changes: { priority: "high", add_tags: ["x"] } }
      const { results } = await post("/bulk", body)
      expect(results).toMatchObject([
        { id: a.id, ok: true },
        { id: "tkt_none", ok: false },
        { id: b.id, ok: true },
      ])
      expect((await get(`/${b.id}`)).ticket).toMatchObject({ priority: "high", tags: ["x"] })
      expect(await outcomeText(post("/bulk", { ...body, ids: Array(201).fill("x") }))).toMatch(
        /^400/
      )
    })

    it("matches the sender's other open tickets too", async () => {
      const [a, b] = [await open(), await open()]
      const customer = await createCustomer(getContainer())
      const body = { customer_id: customer.id, remember: true }
      const { ticket } = await post(`/${a.id}/match-customer`, body)
      expect(ticket.customer.id).toBe(customer.id)
      expect((await get(`/${b.id}`)).ticket.customer_id).toBe(customer.id)
      expect((await open()).customer_id).toBe(customer.id)
    })

    it("keeps a draft per agent until the reply is sent", async () => {
      const { id } = await open()
      await post(`/${id}/draft`, { body_html: "<p>Dear</p><script>x</script>" })
      expect((await get(`/${id}/draft`)).draft).toEqual({ body_html: "<p>Dear</p>" })
      await post(`/${id}/messages`, { body_html: "<p>Dear</p>" })
      expect((await get(`/${id}/draft`)).draft).toBeNull()
    })

    it("adds readers, confirms them by writing to them, and keeps the requester", async () => {
      const { id } = await open()
      const { participant } = await post(`/${id}/participants`, { email: "Cc@x.test" })
      expect(participant).toMatchObject({ email: "cc@x.test", role: "cc", is_confirmed: true })
      const { message } = await post(`/${id}/messages`, { body_text: "Hi" })
      expect(message.cc).toEqual([{ address: "cc@x.test", name: "" }])
      const [requester] = (await get(`/${id}/participants`)).participants
      const remove = (person: string) =>
        api.delete(`${BASE}/${id}/participants/${person}`, admin.headers)
      expect(await outcomeText(remove(requester.id))).toMatch(/^400/)
      expect(await outcomeText(remove(participant.id))).toBe("accepted")
    })

    it("reads a ticket's customer through the graph", async () => {
      const customer = await createCustomer(getContainer(), { email: "it@clinic.test" })
      await open()
      const query = getContainer().resolve(ContainerRegistrationKeys.QUERY)
      const { data } = await query.graph({ entity: "ticket", fields: ["*", "customer.*"] })
      expect(data[0].customer).toMatchObject({ id: customer.id })
    })

    it("opens tickets on hold again when their time has come", async () => {
      const { id } = await open()
      const resume_at = new Date(Date.now() + 3_600_000).toISOString()
      await post(`/${id}`, { status: "on_hold", resume_at })
      const began = new Date().toISOString()
      await resumeHeldTicketsWorkflow(getContainer()).run({ input: { limit: 10 } })
      expect((await get(`/${id}`)).ticket.status).toBe("on_hold")
      const health = await api.get("/admin/helpdesk/health", admin.headers)
      expect(health.data.last_sweep >= began).toBe(true)
      await dbConnection.raw("UPDATE helpdesk_ticket SET resume_at = now() - interval '1 minute'")
      await resumeHeldTicketsWorkflow(getContainer()).run({ input: { limit: 10 } })
      expect((await get(`/${id}`)).ticket).toMatchObject({ status: "open", resume_at: null })
    })

    it("takes a reply back before it leaves: text to the draft, ticket as before", async () => {
      await addMailbox()
      const { id } = await open()
      const { message } = await post(`/${id}/messages`, { body_html: "<p>Too early</p>" })
      expect(message.delivery_state).toBe("queued")
      const undone = await post(`/${id}/messages/${message.id}/undo`)
      expect(undone.message.delivery_state).toBe("cancelled")
      expect(undone.ticket).toMatchObject({ status: "new", first_responded_at: null })
      expect(undone.ticket.unanswered_since).not.toBeNull()
      expect((await get(`/${id}/draft`)).draft).toEqual({ body_html: "<p>Too early</p>" })
      expect(await outcomeText(post(`/${id}/messages/${message.id}/undo`))).toMatch(/^4/)
    })

    it("revokes the reply addresses given out so far", async () => {
      const { id } = await open()
      await post(`/${id}/revoke-reply-address`)
      const helpdesk = getContainer().resolve<HelpdeskModuleService>(HELPDESK_MODULE)
      expect((await helpdesk.findTicket(id))?.reply_token_version).toBe(2)
    })

    const addMailbox = () =>
      getContainer()
        .resolve<MailModuleService>(MAIL_MODULE)
        .createMailboxes({ name: "Support", address: "support@desk.test" })
  },
})
