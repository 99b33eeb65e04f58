import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { SlaClockDTO, SlaPolicyDTO } from "../../src/types"
import { createAdmin, type TestAdmin } from "../helpers/create-admin"
import { createCustomer, type TestCustomer } from "../helpers/create-customer"
import { createCustomerGroup } from "../helpers/create-customer-group"
import { createAlwaysOpen, createSlaPolicy } from "../helpers/create-sla-policy"
import { deskRequests, outcomeOf } from "../helpers/desk-requests"

jest.setTimeout(120_000)

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let manager: TestAdmin
    let agent: TestAdmin
    let customer: TestCustomer
    let calendar_id: string
    /** eight hours, and the default */
    let standard: SlaPolicyDTO
    /** two hours */
    let premium: SlaPolicyDTO

    beforeEach(async () => {
      manager = await createAdmin(getContainer(), "manager")
      agent = await createAdmin(getContainer(), "agent")
      customer = await createCustomer(getContainer())
      calendar_id = await createAlwaysOpen(api, manager)
      standard = await policy("Standard", 8)
      premium = await policy("Premium", 2)
    })

    const { post, get } = deskRequests(
      api,
      () => manager,
      () => agent
    )
    const policy = (name: string, hours: number, over: Partial<SlaPolicyDTO> = {}) =>
      createSlaPolicy(api, manager, { name, hours, calendar_id, ...over })
    const service = async (body: object): Promise<string> =>
      (
        await post("/services", {
          customer_id: customer.id,
          kind: "sip_trunk",
          name: "SIP trunk 30",
          ...body,
        })
      ).service.id

    describe("preview", () => {
      const preview = async (body: object) => post("/sla-policies/preview", body, agent)

      it("says what a ticket with the same facts then gets", async () => {
        const customer_group_id = await createCustomerGroup(getContainer(), "premium-support", [
          customer.id,
        ])
        await post("/tiers", {
          ...{ name: "Premium", rank: 3, sla_policy_id: premium.id, min_priority: "high" },
          customer_group_id,
        })
        const { category } = await post("/categories", { name: "Outage" })
        await policy("Outages", 1, { category_ids: [category.id] })
        const own = await policy("Own", 3)
        const service_id = await service({ sla_policy_id: own.id })
        const other = await createCustomer(getContainer())
        const asks = [
          { customer_id: customer.id },
          { customer_id: customer.id, service_id },
          { customer_id: customer.id, category_id: category.id },
          { customer_id: other.id },
          { customer_id: other.id, category_id: category.id },
        ]
        for (const ask of asks) {
          const foretold = await preview(ask)
          const { ticket } = await post("/tickets", { subject: "No tone", ...ask }, agent)
          expect([foretold.policy.id, foretold.explanation]).toEqual([
            ticket.sla_policy_id,
            ticket.sla_explanation,
          ])
          expect(foretold.choice).toEqual(ticket.sla_choice)
          expect(foretold.targets).toEqual(
            ticket.clocks.map(({ metric, target_minutes }: SlaClockDTO) => ({
              metric,
              minutes: target_minutes,
            }))
          )
        }
      })

      it("shows the targets of the priority the ticket starts with", async () => {
        await post(`/sla-policies/${standard.id}`, {
          targets: [
            { metric: "first_response", priority: null, minutes: 480 },
            { metric: "first_response", priority: "high", minutes: 60 },
          ],
        })
        expect((await preview({})).targets).toEqual([{ metric: "first_response", minutes: 480 }])
        const { targets } = await preview({ priority: "high" })
        expect(targets).toEqual([{ metric: "first_response", minutes: 60 }])
      })

      it("says when the customer's tier raises the priority, and to what", async () => {
        const { tier } = await post("/tiers", { name: "Premium", rank: 3, min_priority: "high" })
        await post(`/accounts/${customer.id}`, { tier_id: tier.id })
        const raised = { priority: "high", raised_by: "Premium" }
        expect(await preview({ customer_id: customer.id })).toMatchObject(raised)
        const critical = await preview({ customer_id: customer.id, priority: "critical" })
        expect(critical).toMatchObject({ priority: "critical", raised_by: null })
        expect(await preview({})).toMatchObject({ priority: "normal", raised_by: null })
      })

      it("refuses what does not exist or does not belong together", async () => {
        const other = await createCustomer(getContainer())
        const service_id = await service({})
        expect(await outcomeOf(preview({ customer_id: "cus_0" }))).toMatchObject({ status: 400 })
        expect(await outcomeOf(preview({ category_id: "tcat_0" }))).toMatchObject({ status: 400 })
        expect(await outcomeOf(preview({ mailbox_id: "mbox_0" }))).toMatchObject({ status: 400 })
        expect(await outcomeOf(preview({ customer_id: other.id, service_id }))).toMatchObject({
          status: 400,
        })
        expect(await outcomeOf(preview({ policy_id: premium.id }))).toMatchObject({ status: 400 })
        expect(await outcomeOf(preview({ customer_id: customer.id, service_id }))).toMatchObject({
          status: 200,
        })
      })
    })

    describe("a policy", () => {
      const usesOf = async (id: string) => (await get(`/sla-policies/${id}`)).used_by

      it("says who names it, the first few by name", async () => {
        const nobody = {
          tiers: 0,
          accounts: 0,
          services: 0,
          first_accounts: [],
          first_services: [],
        }
        expect(await usesOf(premium.id)).toEqual(nobody)
        await post("/tiers", { name: "Premium", rank: 3, sla_policy_id: premium.id })
        await post(`/accounts/${customer.id}`, { sla_policy_id: premium.id })
        const ids: string[] = []
        for (const name of ["One", "Two", "Three", "Four", "Five", "Six"]) {
          ids.push(await service({ name, sla_policy_id: premium.id }))
        }
        const uses = await usesOf(premium.id)
        expect(uses).toMatchObject({ tiers: 1, accounts: 1, services: 6 })
        const [named] = uses.first_accounts
        expect(named).toEqual({ id: customer.id, name: expect.stringMatching(/./) })
        expect(named.name).not.toBe(customer.id)
        expect(uses.first_services).toHaveLength(5)
        expect(uses.first_services[0]).toEqual({ id: ids[0], name: "One", customer: named })
        expect(await usesOf(standard.id)).toEqual(nobody)
      })
    })
  },
})
