import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { createAdmin, type TestAdmin } from "../helpers/create-admin"
import { createCustomer } from "../helpers/create-customer"

jest.setTimeout(120_000)

const BASE = "/admin/helpdesk/tickets"

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
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
  },
})
