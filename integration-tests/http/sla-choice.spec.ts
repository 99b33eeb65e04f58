import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { HELPDESK_MODULE } from "../../src/modules/helpdesk"
import type { HelpdeskModuleService } from "../../src/modules/helpdesk/service"
import type { SlaPolicyDTO, TicketDTO, TicketEventDTO, TimelineItem } from "../../src/types"
import { chooseForgottenSlaPoliciesWorkflow } from "../../src/workflows/sla-choice/choose-forgotten-sla-policies"
import { createAdmin, type TestAdmin } from "../helpers/create-admin"
import { createCustomer, type TestCustomer } from "../helpers/create-customer"
import { createCustomerGroup } from "../helpers/create-customer-group"
import { createAlwaysOpen, createSlaPolicy } from "../helpers/create-sla-policy"
import { deskRequests, outcomeOf } from "../helpers/desk-requests"
import { createMailbox, pushMail } from "../helpers/inbound"
import { mailText } from "../helpers/mail-text"

jest.setTimeout(120_000)

const HOUR = 3_600_000

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

    const { post, get, remove } = deskRequests(
      api,
      () => manager,
      () => agent
    )
    const policy = (name: string, hours: number, over: Partial<SlaPolicyDTO> = {}) =>
      createSlaPolicy(api, manager, { name, hours, calendar_id, ...over })
    const open = async (body: object = {}): Promise<TicketDTO> =>
      (await post("/tickets", { subject: "No tone", customer_id: customer.id, ...body }, agent))
        .ticket
    const change = async (id: string, body: object): Promise<TicketDTO> =>
      (await post(`/tickets/${id}`, body, agent)).ticket
    const read = async (id: string): Promise<TicketDTO> => (await get(`/tickets/${id}`)).ticket
    const eventsOf = async (id: string, type: string): Promise<TicketEventDTO[]> => {
      const { timeline } = await get(`/tickets/${id}/timeline`)
      return timeline.flatMap((item: TimelineItem) =>
        item.type === "event" && item.event.type === type ? [item.event] : []
      )
    }
    const group = (name: string, member = customer) =>
      createCustomerGroup(getContainer(), name, [member.id])
    const service = async (body: object): Promise<string> =>
      (
        await post("/services", {
          customer_id: customer.id,
          kind: "sip_trunk",
          name: "SIP trunk 30",
          ...body,
        })
      ).service.id
    const hoursToAnswer = ({ clocks, created_at }: TicketDTO): number => {
      const clock = clocks.find(({ metric }) => metric === "first_response")
      return (Date.parse(clock?.due_at ?? "") - Date.parse(created_at)) / HOUR
    }

    /** What an answer says about its policy, for comparison. */
    const choiceOf = ({ sla_policy_id, sla_explanation }: TicketDTO) => [
      sla_policy_id,
      sla_explanation,
    ]

    describe("of a new ticket", () => {
      it("gives members of the premium group two hours and others eight, and says why", async () => {
        const customer_group_id = await group("premium-support")
        const tier = { name: "Premium", rank: 3, customer_group_id, sla_policy_id: premium.id }
        await post("/tiers", tier)
        const ticket = await open()
        expect(choiceOf(ticket)).toEqual([
          premium.id,
          "tier Premium through customer group premium-support",
        ])
        expect(ticket.sla_choice).toEqual({
          because: "group_tier",
          name: "Premium",
          via: "premium-support",
          reason: null,
          user_id: null,
        })
        expect(hoursToAnswer(ticket)).toBe(2)
        const other = await createCustomer(getContainer())
        const usual = await open({ customer_id: other.id })
        expect(choiceOf(usual)).toEqual([standard.id, "default policy"])
        expect(hoursToAnswer(usual)).toBe(8)
        const unknown = await open({ customer_id: null, requester_email: "new@who.test" })
        expect(choiceOf(unknown)).toEqual([standard.id, "default policy"])
      })

      it("takes the higher rank of two groups", async () => {
        const gold = await policy("Gold", 4)
        const groups = [await group("premium-support"), await group("gold-support")]
        await post("/tiers", {
          ...{ name: "Gold", rank: 5, sla_policy_id: gold.id },
          customer_group_id: groups[1],
        })
        await post("/tiers", {
          ...{ name: "Premium", rank: 4, sla_policy_id: premium.id },
          customer_group_id: groups[0],
        })
        expect(choiceOf(await open())).toEqual([
          gold.id,
          "tier Gold through customer group gold-support",
        ])
      })

      it("takes the account's tier before those of groups", async () => {
        const customer_group_id = await group("premium-support")
        const high = { name: "Premium", rank: 9, customer_group_id, sla_policy_id: premium.id }
        await post("/tiers", high)
        const basic = await policy("Basic", 24)
        const { tier } = await post("/tiers", { name: "Basic", rank: 1, sla_policy_id: basic.id })
        await post(`/accounts/${customer.id}`, { tier_id: tier.id })
        expect(choiceOf(await open())).toEqual([basic.id, "tier Basic"])
        expect((await open()).customer?.tier).toMatchObject({ name: "Basic", via_group: null })
      })

      it("takes a service's own policy, but not of an ended one", async () => {
        const service_id = await service({ sla_policy_id: premium.id })
        expect(choiceOf(await open({ service_id }))).toEqual([
          premium.id,
          "service SIP trunk 30 has its own policy",
        ])
        expect((await open()).sla_policy_id).toBe(standard.id)
        await post(`/services/${service_id}`, { status: "ended" })
        expect((await open({ service_id })).sla_policy_id).toBe(standard.id)
      })

      it("takes the policy for a kind of service", async () => {
        const trunks = await policy("Trunks", 1, { service_kinds: ["sip_trunk"] })
        const trunk = await open({ service_id: await service({}) })
        expect(choiceOf(trunk)).toEqual([trunks.id, "service kind sip_trunk"])
        const fibre = await open({ service_id: await service({ kind: "broadband" }) })
        expect(fibre.sla_policy_id).toBe(standard.id)
      })

      it("takes the contract, until its last day", async () => {
        const managed = await policy("Managed", 3, { contract_types: ["managed"] })
        const day = (offset: number) =>
          new Date(Date.now() + offset * 24 * HOUR).toISOString().slice(0, 10)
        const contract = async (body: object) => {
          await post(`/accounts/${customer.id}`, body)
          return choiceOf(await open())
        }
        expect(await contract({ contract_type: "managed" })).toEqual([
          managed.id,
          "contract type managed",
        ])
        expect(await contract({ contract_ends_at: day(1) })).toContain(managed.id)
        expect(await contract({ contract_ends_at: day(-2) })).toEqual([
          standard.id,
          "default policy",
        ])
        const own = { contract_ends_at: null, sla_policy_id: premium.id }
        expect(await contract(own)).toContain(premium.id)
        expect(await contract({ contract_ends_at: day(-2) })).toContain(standard.id)
      })

      it("takes the category's policy or that of the next one above it", async () => {
        const { category: network } = await post("/categories", { name: "Network" })
        const { category: fibre } = await post("/categories", {
          name: "Fibre",
          parent_id: network.id,
        })
        const outages = await policy("Outages", 1, { category_ids: [network.id] })
        expect(choiceOf(await open({ category_id: fibre.id }))).toEqual([
          outages.id,
          "category Network",
        ])
        const lines = await policy("Lines", 3, { category_ids: [fibre.id] })
        expect(choiceOf(await open({ category_id: fibre.id }))).toEqual([
          lines.id,
          "category Fibre",
        ])
      })

      it("takes the mailbox's policy", async () => {
        const mailbox = await createMailbox(getContainer(), { name: "Urgent" })
        const urgent = await policy("Urgent", 1, { mailbox_ids: [mailbox.id] })
        expect(choiceOf(await open({ mailbox_id: mailbox.id }))).toEqual([
          urgent.id,
          "mailbox Urgent",
        ])
      })

      it("raises the priority to what the tier asks for and leaves a higher one", async () => {
        const customer_group_id = await group("premium-support")
        await post("/tiers", { name: "Premium", rank: 3, customer_group_id, min_priority: "high" })
        const raised = await open()
        expect(raised.priority).toBe("high")
        expect(await eventsOf(raised.id, "priority_changed")).toMatchObject([
          { cause: "rule", payload: { from: "normal", to: "high", because: "Premium" } },
        ])
        const critical = await open({ priority: "critical" })
        expect(critical.priority).toBe("critical")
        expect(await eventsOf(critical.id, "priority_changed")).toEqual([])
      })
    })

    describe("of a ticket that changes", () => {
      it("chooses anew with another service and takes it back without", async () => {
        const ticket = await open()
        const service_id = await service({ sla_policy_id: premium.id })
        const changed = await change(ticket.id, { service_id })
        expect(choiceOf(changed)).toEqual([premium.id, "service SIP trunk 30 has its own policy"])
        expect(hoursToAnswer(changed)).toBe(2)
        expect(await eventsOf(ticket.id, "sla_policy_changed")).toMatchObject([
          { payload: { from: standard.id, to: premium.id } },
        ])
        const back = await change(ticket.id, { service_id: null })
        expect(choiceOf(back)).toEqual([standard.id, "default policy"])
        expect(hoursToAnswer(back)).toBe(8)
      })

      it("chooses anew with another category, many at once too", async () => {
        const { category } = await post("/categories", { name: "Outage" })
        const outages = await policy("Outages", 1, { category_ids: [category.id] })
        const tickets = [await open(), await open()]
        const ids = tickets.map(({ id }) => id)
        await post("/tickets/bulk", { ids, changes: { category_id: category.id } })
        for (const id of ids) {
          expect((await read(id)).sla_policy_id).toBe(outages.id)
        }
        const { sla_policy_id } = await change(ids[0], { category_id: null })
        expect(sla_policy_id).toBe(standard.id)
      })

      it("leaves the choice alone when something else changes", async () => {
        const ticket = await open()
        await post("/sla-policies/" + premium.id, { is_default: true })
        expect((await change(ticket.id, { subject: "Other" })).sla_policy_id).toBe(standard.id)
        expect((await open()).sla_policy_id).toBe(premium.id)
      })

      it("chooses anew when the customer is known at last", async () => {
        const customer_group_id = await group("premium-support")
        const tier = { name: "Premium", rank: 3, customer_group_id, sla_policy_id: premium.id }
        await post("/tiers", { ...tier, min_priority: "high" })
        const stranger = { customer_id: null, requester_email: "private@home.test" }
        const [ticket, other, begun] = [
          await open(stranger),
          await open(stranger),
          await open(stranger),
        ]
        await change(begun.id, { status: "open" })
        expect(ticket).toMatchObject({ sla_policy_id: standard.id, priority: "normal" })
        await post(`/tickets/${ticket.id}/match-customer`, { customer_id: customer.id })
        for (const { id } of [ticket, other, begun]) {
          expect((await read(id)).sla_policy_id).toBe(premium.id)
        }
        // where somebody has acted already, the priority is what they made of it
        expect((await read(ticket.id)).priority).toBe("high")
        expect((await read(other.id)).priority).toBe("high")
        expect((await read(begun.id)).priority).toBe("normal")
        expect(await eventsOf(ticket.id, "priority_changed")).toMatchObject([
          { cause: "rule", payload: { from: "normal", to: "high", because: "Premium" } },
        ])
      })

      it("drops the former customer's service with the customer", async () => {
        const service_id = await service({ sla_policy_id: premium.id })
        const { id } = await open({ service_id })
        const same = { customer_id: customer.id }
        await post(`/tickets/${id}/match-customer`, same)
        expect(await read(id)).toMatchObject({ service_id, sla_policy_id: premium.id })
        const other = await createCustomer(getContainer())
        await post(`/tickets/${id}/match-customer`, { customer_id: other.id })
        expect(await read(id)).toMatchObject({ service_id: null, sla_policy_id: standard.id })
        expect(await eventsOf(id, "field_changed")).toMatchObject([
          { payload: { field: "service_id", from: service_id, to: null } },
        ])
      })

      it("does what a crash left undone", async () => {
        const ticket = await open()
        const service_id = await service({ sla_policy_id: premium.id })
        const helpdesk = getContainer().resolve<HelpdeskModuleService>(HELPDESK_MODULE)
        const actor = { cause: "user" as const, actor_id: agent.id }
        // the change alone, as if the server had ended right behind it
        await helpdesk.changeTicket(ticket.id, { service_id }, actor, new Date())
        expect((await read(ticket.id)).sla_policy_id).toBe(standard.id)
        const sweep = () =>
          chooseForgottenSlaPoliciesWorkflow(getContainer()).run({ input: { limit: 10 } })
        expect((await sweep()).result).toEqual([ticket.id])
        expect((await read(ticket.id)).sla_policy_id).toBe(premium.id)
        expect((await sweep()).result).toEqual([])
      })

      it("goes past a ticket it cannot choose for", async () => {
        const [broken, other] = [await open(), await open()]
        const service_id = await service({ sla_policy_id: premium.id })
        const helpdesk = getContainer().resolve<HelpdeskModuleService>(HELPDESK_MODULE)
        const actor = { cause: "user" as const, actor_id: agent.id }
        for (const { id } of [broken, other]) {
          await helpdesk.changeTicket(id, { service_id }, actor, new Date())
        }
        const [clock] = await helpdesk.listSlaClocks({ ticket_id: broken.id })
        await helpdesk.updateSlaClocks({ id: clock.id, policy_version_id: "slav_gone" })
        const { result } = await chooseForgottenSlaPoliciesWorkflow(getContainer()).run({
          input: { limit: 10 },
        })
        expect(result).toEqual([other.id])
        expect((await helpdesk.listTicketsToChoose(10)).map(({ id }) => id)).toEqual([broken.id])
      })
    })

    describe("by hand", () => {
      const byHand = (id: string, body: object, as = manager) =>
        post(`/tickets/${id}/sla-policy`, body, as)

      it("stays whatever changes, until it is given back", async () => {
        const { id } = await open()
        const reason = "Promised on the phone"
        const { ticket } = await byHand(id, { sla_policy_id: premium.id, reason })
        expect(choiceOf(ticket)).toEqual([premium.id, `by hand: ${reason}`])
        expect(ticket.sla_choice).toMatchObject({ because: "manual", reason, user_id: manager.id })
        expect(hoursToAnswer(ticket)).toBe(2)
        const other = await policy("Other", 1)
        const service_id = await service({ sla_policy_id: other.id })
        expect((await change(id, { service_id })).sla_policy_id).toBe(premium.id)
        const back = await byHand(id, { sla_policy_id: null })
        expect(choiceOf(back.ticket)).toEqual([other.id, "service SIP trunk 30 has its own policy"])
        expect(await eventsOf(id, "sla_policy_changed")).toMatchObject([
          { actor_id: manager.id, payload: { from: standard.id, to: premium.id } },
          { actor_id: manager.id, payload: { from: premium.id, to: other.id } },
        ])
      })

      it("needs a manager, a reason and a policy that is there", async () => {
        const { id } = await open()
        const reason = "Promised"
        const body = { sla_policy_id: premium.id, reason }
        expect(await outcomeOf(byHand(id, body, agent))).toMatchObject({ status: 403 })
        expect(await outcomeOf(byHand(id, { sla_policy_id: premium.id }))).toMatchObject({
          status: 400,
        })
        expect(
          await outcomeOf(byHand(id, { sla_policy_id: premium.id, reason: " " }))
        ).toMatchObject({ status: 400 })
        expect(await outcomeOf(byHand(id, { sla_policy_id: "slap_0", reason }))).toMatchObject({
          status: 400,
        })
        expect(await outcomeOf(byHand("tkt_0", body))).toMatchObject({ status: 404 })
        expect((await read(id)).sla_policy_id).toBe(standard.id)
        expect(await outcomeOf(byHand(id, body))).toMatchObject({ status: 200 })
      })
    })

    describe("of a mail", () => {
      const receive = async (mailbox_id: string, from: string): Promise<TicketDTO> => {
        const context = { api, container: getContainer(), admin: manager }
        const { ticket_id } = await pushMail(context, mailbox_id, mailText({ from }))
        return read(ticket_id ?? "")
      }

      it("knows the sender's tier, the mailbox and its category", async () => {
        const customer_group_id = await group("premium-support")
        await post("/tiers", {
          ...{ name: "Premium", rank: 3, sla_policy_id: premium.id, min_priority: "high" },
          customer_group_id,
        })
        const { category } = await post("/categories", { name: "Outage" })
        const outages = await policy("Outages", 1, { category_ids: [category.id] })
        const { id } = await createMailbox(getContainer())
        const known = await receive(id, customer.email)
        expect(choiceOf(known)).toEqual([
          premium.id,
          "tier Premium through customer group premium-support",
        ])
        expect(known.priority).toBe("high")
        expect(hoursToAnswer(known)).toBeCloseTo(2, 2)
        const stranger = await receive(id, "somebody@else.test")
        expect(choiceOf(stranger)).toEqual([standard.id, "default policy"])
        expect(stranger.priority).toBe("normal")
        const place = { address: "outage@desk.test", category_id: category.id }
        const outage = await createMailbox(getContainer(), place)
        const urgent = await receive(outage.id, "somebody@else.test")
        expect(choiceOf(urgent)).toEqual([outages.id, "category Outage"])
      })
    })

    it("promises nothing where there is no policy", async () => {
      for (const { id } of [premium, standard]) {
        await remove(`/sla-policies/${id}`)
      }
      const tier = { name: "Premium", rank: 3, min_priority: "high" }
      const { tier: high } = await post("/tiers", tier)
      await post(`/accounts/${customer.id}`, { tier_id: high.id })
      const ticket = await open()
      expect(ticket).toMatchObject({ sla_policy_id: null, sla_explanation: null, clocks: [] })
      expect(await post("/sla-policies/preview", { customer_id: customer.id })).toMatchObject({
        ...{ policy: null, explanation: null, choice: null },
        targets: [],
      })
      const back = await post(`/tickets/${ticket.id}/sla-policy`, { sla_policy_id: null })
      expect(back.ticket.sla_policy_id).toBeNull()
    })
  },
})
