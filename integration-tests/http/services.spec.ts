import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { createAdmin, type TestAdmin } from "../helpers/create-admin"
import { createCustomer, type TestCustomer } from "../helpers/create-customer"
import { deskRequests, outcomeOf } from "../helpers/desk-requests"

jest.setTimeout(120_000)

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let manager: TestAdmin
    let agent: TestAdmin
    let customer: TestCustomer

    const { post, get, remove } = deskRequests(
      api,
      () => manager,
      () => agent
    )

    beforeEach(async () => {
      manager = await createAdmin(getContainer(), "manager")
      agent = await createAdmin(getContainer(), "agent")
      customer = await createCustomer(getContainer(), { company_name: "Acme" })
    })

    const trunk = () => ({ customer_id: customer.id, kind: "sip_trunk", name: "SIP trunk 30" })

    it("keeps a customer's services", async () => {
      const body = {
        ...trunk(),
        identifier: "+49 30 1234-0",
        plan: "30 channels",
        site: "Berlin",
        started_at: "2025-01-01",
        renews_at: "2027-01-01",
        monthly_amount: 149.9,
        currency_code: "EUR",
      }
      const { service } = await post("/services", body, agent)
      expect(service).toMatchObject({
        ...body,
        currency_code: "eur",
        status: "active",
        order_id: null,
        sla_policy_id: null,
      })
      const changed = await post(`/services/${service.id}`, { status: "suspended" }, agent)
      expect(changed.service).toMatchObject({ ...service, ...changed.service })
      expect(changed.service).toMatchObject({ status: "suspended", monthly_amount: 149.9 })
      expect((await get(`/services/${service.id}`)).service).toEqual(changed.service)
    })

    it("finds them by customer, status, kind and words", async () => {
      const other = await createCustomer(getContainer())
      await post("/services", { ...trunk(), identifier: "4930_1" })
      await post("/services", { ...trunk(), name: "Fibre", kind: "broadband", status: "ended" })
      await post("/services", { ...trunk(), name: "Fax", customer_id: other.id })
      const names = async (query: string) =>
        (await get(`/services?${query}`)).services.map(({ name }: { name: string }) => name)
      expect(await names("")).toEqual(["Fax", "Fibre", "SIP trunk 30"])
      expect(await names(`customer_id=${customer.id}`)).toEqual(["Fibre", "SIP trunk 30"])
      expect(await names("status=ended")).toEqual(["Fibre"])
      expect(await names("status=ended&status=active&kind=SIP_Trunk")).toEqual([
        "Fax",
        "SIP trunk 30",
      ])
      expect(await names("kind=sip%25")).toEqual([])
      expect(await names("q=4930_")).toEqual(["SIP trunk 30"])
      expect(await names("q=TRUNK")).toEqual(["SIP trunk 30"])
      expect(await names("q=%25")).toEqual([])
      const page = await get("/services?limit=1&offset=1")
      expect(page).toMatchObject({ count: 3, limit: 1, offset: 1 })
      expect(page.services).toMatchObject([{ name: "Fibre" }])
    })

    it("asks for a currency with an amount, also later", async () => {
      const refused = await outcomeOf(post("/services", { ...trunk(), monthly_amount: 10 }))
      expect(refused).toMatchObject({ status: 400, message: expect.stringContaining("currency") })
      const { service } = await post("/services", {
        ...trunk(),
        monthly_amount: 10,
        currency_code: "eur",
      })
      const change = (body: object) => outcomeOf(post(`/services/${service.id}`, body))
      expect((await change({ currency_code: null })).status).toBe(400)
      expect((await change({ currency_code: null, monthly_amount: null })).status).toBe(200)
      expect((await change({ monthly_amount: 10 })).message).toContain("currency_code")
    })

    it.each([
      ["an unknown customer", { customer_id: "cus_0" }, /customer_id.*customer.*cus_0/],
      ["an unknown order", { order_id: "order_0" }, /order_id.*order.*order_0/],
      ["an unknown policy", { sla_policy_id: "slap_0" }, /SLA policy.*slap_0/],
      ["an unknown currency", { currency_code: "zzz" }, /currency.*zzz/],
      ["a status nobody knows", { status: "broken" }, /status/],
      ["a negative amount", { monthly_amount: -1, currency_code: "eur" }, /monthly_amount/],
      ["a date with a time", { renews_at: "2027-01-01T00:00:00Z" }, /YYYY-MM-DD/],
    ])("refuses %s", async (_what, body, message) => {
      const refused = await outcomeOf(post("/services", { ...trunk(), ...body }))
      expect(refused.status).toBe(400)
      expect(refused.message).toMatch(message)
    })

    it("never changes whose a service is", async () => {
      const { service } = await post("/services", trunk())
      const other = await createCustomer(getContainer())
      const change = outcomeOf(post(`/services/${service.id}`, { customer_id: other.id }))
      expect((await change).status).toBe(400)
    })

    it("deletes a service, but not one that tickets are about", async () => {
      const { service } = await post("/services", trunk())
      const { ticket } = await post("/tickets", {
        subject: "No tone",
        customer_id: customer.id,
        service_id: service.id,
      })
      expect(await outcomeOf(remove(`/services/${service.id}`))).toMatchObject({
        status: 400,
        message: expect.stringContaining("Set its status to ended"),
      })
      await post(`/tickets/${ticket.id}`, { service_id: null })
      expect(await remove(`/services/${service.id}`, agent)).toMatchObject({ deleted: true })
      expect((await outcomeOf(get(`/services/${service.id}`))).status).toBe(404)
    })

    it("lets a ticket be about a service of its own customer only", async () => {
      const { service } = await post("/services", trunk())
      const other = await createCustomer(getContainer())
      const open = (body: object) =>
        outcomeOf(post("/tickets", { subject: "No tone", service_id: service.id, ...body }))
      expect(await open({ customer_id: other.id })).toMatchObject({
        status: 400,
        message: expect.stringContaining("another customer"),
      })
      expect((await open({ requester_email: "x@y.test" })).message).toContain("no customer yet")
      expect((await open({ customer_id: customer.id })).status).toBe(200)
      expect((await open({ requester_email: customer.email })).status).toBe(200)
      expect((await open({ customer_id: customer.id, service_id: "csvc_0" })).message).toContain(
        "csvc_0"
      )
    })

    it("checks the customer when tickets get a service later, one by one in bulk", async () => {
      const { service } = await post("/services", trunk())
      const other = await createCustomer(getContainer())
      const { ticket: own } = await post("/tickets", {
        subject: "Mine",
        customer_id: customer.id,
      })
      const { ticket: foreign } = await post("/tickets", {
        subject: "Theirs",
        customer_id: other.id,
      })
      const changes = { service_id: service.id }
      expect((await outcomeOf(post(`/tickets/${foreign.id}`, changes))).status).toBe(400)
      const { results } = await post("/tickets/bulk", { ids: [own.id, foreign.id], changes })
      expect(results).toMatchObject([
        { id: own.id, ok: true },
        { id: foreign.id, ok: false, error: expect.stringContaining("another customer") },
      ])
      expect((await get(`/tickets/${own.id}`)).ticket.service_id).toBe(service.id)
      expect((await get(`/tickets/${foreign.id}`)).ticket.service_id).toBeNull()
    })
  },
})
