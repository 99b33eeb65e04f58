import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { findCustomers } from "../../src/workflows/common/find-customers"
import { createAdmin, type TestAdmin } from "../helpers/create-admin"
import { createCustomer, type TestCustomer } from "../helpers/create-customer"
import { createCustomerGroup } from "../helpers/create-customer-group"
import { createSlaPolicy } from "../helpers/create-sla-policy"

jest.setTimeout(120_000)

const BASE = "/admin/helpdesk"

interface Refusal {
  status: number
  message: string
}

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let manager: TestAdmin
    let agent: TestAdmin
    let customer: TestCustomer

    beforeEach(async () => {
      manager = await createAdmin(getContainer(), "manager")
      agent = await createAdmin(getContainer(), "agent")
      customer = await createCustomer(getContainer(), { company_name: "Acme" })
    })

    const post = async (path: string, body: object, as = manager) =>
      (await api.post(`${BASE}${path}`, body, as.headers)).data
    const get = async (path: string, as = agent) =>
      (await api.get(`${BASE}${path}`, as.headers)).data
    const remove = async (path: string, as = manager) =>
      (await api.delete(`${BASE}${path}`, as.headers)).data
    const refusal = (request: Promise<unknown>): Promise<Refusal> =>
      request.then(
        () => ({ status: 200, message: "" }),
        ({ response }: { response: { status: number; data: { message: string } } }) => ({
          status: response.status,
          message: response.data.message,
        })
      )
    const createGroup = (name: string) => createCustomerGroup(getContainer(), name, [customer.id])

    describe("tiers", () => {
      it("keeps tiers, the highest rank first", async () => {
        const { tier } = await post("/tiers", { name: " Gold ", rank: 2, min_priority: "high" })
        expect(tier).toMatchObject({
          name: "Gold",
          rank: 2,
          min_priority: "high",
          color: "grey",
          customer_group_id: null,
          sla_policy_id: null,
        })
        await post("/tiers", { name: "Premium", rank: 3, color: "purple" })
        const { tiers, count } = await get("/tiers")
        expect(tiers.map(({ name }: { name: string }) => name)).toEqual(["Premium", "Gold"])
        expect(count).toBe(2)
        const { tiers: byName } = await get("/tiers?order=name")
        expect(byName.map(({ name }: { name: string }) => name)).toEqual(["Gold", "Premium"])
        const changed = await post(`/tiers/${tier.id}`, { min_priority: null, rank: 9 })
        expect(changed.tier).toMatchObject({ name: "Gold", min_priority: null, rank: 9 })
        expect((await get(`/tiers/${tier.id}`)).tier).toEqual(changed.tier)
      })

      it("says which tier has the name, rank or group already", async () => {
        const group = await createGroup("gold-support")
        const gold = { name: "Gold", rank: 2, customer_group_id: group }
        const { tier } = await post("/tiers", gold)
        const refused = (body: object) => refusal(post("/tiers", body))
        expect((await refused({ name: "Gold", rank: 1 })).message).toContain('tier "Gold" already')
        expect((await refused({ name: "New", rank: 2 })).message).toContain(
          'Rank 2 belongs to the tier "Gold"'
        )
        const same = await refused({ name: "New", rank: 3, customer_group_id: group })
        expect(same).toMatchObject({ status: 422, message: expect.stringContaining('"Gold"') })
        expect((await post(`/tiers/${tier.id}`, gold)).tier.rank).toBe(2)
        const { tier: other } = await post("/tiers", { name: "New", rank: 3 })
        expect((await refusal(post(`/tiers/${other.id}`, { rank: 2 }))).status).toBe(422)
      })

      it("says so to all who wanted a rank at the same time", async () => {
        const names = ["Gold", "Silver", "Bronze", "Basic"]
        const answers = await Promise.all(
          names.map((name) => refusal(post("/tiers", { name, rank: 7 })))
        )
        expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
        expect(answers.filter(({ message }) => /Rank 7 belongs to/.test(message))).toHaveLength(3)
      })

      it("refuses what does not exist, by name", async () => {
        const group = await refusal(
          post("/tiers", { name: "X", rank: 1, customer_group_id: "cusgroup_0" })
        )
        expect(group).toMatchObject({
          status: 400,
          message: expect.stringMatching(/customer_group_id.*customer group.*cusgroup_0/),
        })
        const policy = await refusal(
          post("/tiers", { name: "X", rank: 1, sla_policy_id: "slap_0" })
        )
        expect(policy.message).toMatch(/sla_policy_id.*SLA policy.*slap_0/)
        expect((await refusal(post("/tiers", { name: "X", rank: 1, colour: "red" }))).status).toBe(
          400
        )
        expect((await refusal(post("/tiers", { name: "X", rank: 1.5 }))).status).toBe(400)
        expect((await refusal(post("/tiers/ctier_0", { rank: 1 }))).status).toBe(404)
      })

      it("deletes a tier no account names, though its group has members", async () => {
        const group = await createGroup("gold-support")
        const gold = { name: "Gold", rank: 2, customer_group_id: group }
        const { tier } = await post("/tiers", gold)
        await post(`/accounts/${customer.id}`, { tier_id: tier.id })
        expect(await refusal(remove(`/tiers/${tier.id}`))).toMatchObject({
          status: 400,
          message: expect.stringContaining('1 customer account has the tier "Gold"'),
        })
        await post(`/accounts/${customer.id}`, { tier_id: null })
        expect(await remove(`/tiers/${tier.id}`)).toMatchObject({ id: tier.id, deleted: true })
        expect((await refusal(get(`/tiers/${tier.id}`))).status).toBe(404)
        expect((await post("/tiers", gold)).tier.rank).toBe(2)
      })

      it("lets only managers write", async () => {
        const body = { name: "Gold", rank: 2 }
        expect((await refusal(post("/tiers", body, agent))).status).toBe(403)
        const { tier } = await post("/tiers", body)
        expect((await refusal(post(`/tiers/${tier.id}`, { rank: 3 }, agent))).status).toBe(403)
        expect((await refusal(remove(`/tiers/${tier.id}`, agent))).status).toBe(403)
      })
    })

    describe("accounts", () => {
      const path = () => `/accounts/${customer.id}`

      it("answers an empty account where nobody wrote anything, and 404 for no customer", async () => {
        expect(await get(path())).toEqual({
          account: {
            customer_id: customer.id,
            tier_id: null,
            contract_type: null,
            contract_ends_at: null,
            sla_policy_id: null,
            account_manager_id: null,
            payment_terms_days: null,
            language: null,
            flags: [],
            pinned_note: null,
            extra_emails: [],
            domains: [],
            effective_tier: null,
          },
          sla: { policy: null, explanation: null, choice: null },
        })
        expect(await refusal(get("/accounts/cus_0"))).toMatchObject({
          status: 404,
          message: expect.stringContaining("cus_0"),
        })
        expect((await refusal(post("/accounts/cus_0", {}))).status).toBe(404)
      })

      it("keeps what agents write and changes only what they name", async () => {
        const { tier } = await post("/tiers", { name: "Gold", rank: 2, color: "orange" })
        const written = {
          tier_id: tier.id,
          contract_type: "managed",
          contract_ends_at: "2027-03-31",
          account_manager_id: agent.id,
          payment_terms_days: 14,
          language: "de",
          flags: ["vip"],
          pinned_note: "Calls only before noon",
        }
        const { account } = await post(path(), written, agent)
        expect(account).toMatchObject({
          ...written,
          effective_tier: { id: tier.id, name: "Gold", color: "orange", via_group: null },
        })
        const changed = await post(path(), { flags: ["credit_hold"], pinned_note: null }, agent)
        expect(changed.account).toEqual({ ...account, flags: ["credit_hold"], pinned_note: null })
        expect((await get(path())).account).toEqual(changed.account)
      })

      it("takes the tier through a customer group, the highest of several", async () => {
        const groups = [await createGroup("silver-support"), await createGroup("gold-support")]
        await post("/tiers", { name: "Gold", rank: 2, customer_group_id: groups[1] })
        await post("/tiers", { name: "Silver", rank: 1, customer_group_id: groups[0] })
        expect((await get(path())).account).toMatchObject({
          tier_id: null,
          effective_tier: { name: "Gold", via_group: "gold-support" },
        })
        const { tier } = await post("/tiers", { name: "Basic", rank: 0 })
        const { account } = await post(path(), { tier_id: tier.id })
        expect(account.effective_tier).toMatchObject({ name: "Basic", via_group: null })
      })

      it("replaces addresses, lower-cased, and refuses those of another account", async () => {
        const body = { extra_emails: ["Boss@Acme.test", "it@acme.test"], domains: ["@ACME.test"] }
        const { account } = await post(path(), body)
        expect(account.extra_emails).toEqual(["boss@acme.test", "it@acme.test"])
        expect(account.domains).toEqual(["acme.test"])
        expect((await post(path(), { language: "en" })).account.extra_emails).toHaveLength(2)
        const fewer = await post(path(), { extra_emails: ["it@acme.test", "new@acme.test"] })
        expect(fewer.account.extra_emails).toEqual(["it@acme.test", "new@acme.test"])
        const other = await createCustomer(getContainer())
        const take = (changes: object) => refusal(post(`/accounts/${other.id}`, changes))
        expect(await take({ extra_emails: ["IT@acme.test"] })).toMatchObject({
          status: 422,
          message: expect.stringMatching(/it@acme\.test belongs to the account of Acme/),
        })
        expect((await take({ domains: ["acme.test"] })).message).toContain("Acme")
        expect((await take({ extra_emails: ["boss@acme.test"] })).status).toBe(200)
        await post(path(), { extra_emails: [], domains: [] })
        expect((await take({ domains: ["acme.test"] })).status).toBe(200)
      })

      it("sets everything free when its customer is deleted", async () => {
        const { tier } = await post("/tiers", { name: "Gold", rank: 2 })
        await post(path(), { domains: ["acme.test"], tier_id: tier.id })
        expect((await refusal(remove(`/tiers/${tier.id}`))).message).toMatch(/1 customer account/)
        await api.delete(`/admin/customers/${customer.id}`, manager.headers)
        const other = await createCustomer(getContainer())
        const { account } = await post(`/accounts/${other.id}`, { domains: ["acme.test"] })
        expect(account.domains).toEqual(["acme.test"])
        expect((await refusal(remove(`/tiers/${tier.id}`))).status).toBe(200)
      })

      it("is nobody's once its customer is gone, also when the word of it was lost", async () => {
        const { tier } = await post("/tiers", { name: "Gold", rank: 2 })
        await post(path(), { extra_emails: ["boss@acme.test"], tier_id: tier.id })
        await getContainer().resolve(Modules.CUSTOMER).softDeleteCustomers([customer.id])
        const found = await findCustomers(getContainer(), ["boss@acme.test"], ["boss@acme.test"])
        expect(found.byExtraAddress.size).toBe(0)
        expect((await refusal(remove(`/tiers/${tier.id}`))).status).toBe(200)
        const other = await createCustomer(getContainer())
        await post(`/accounts/${other.id}`, { extra_emails: ["boss@acme.test"] })
      })

      it("changes nothing when a part is refused", async () => {
        const body = { language: "de", tier_id: "ctier_0" }
        const refused = await refusal(post(path(), body))
        expect(refused.message).toMatch(/tier_id.*tier.*ctier_0/)
        expect((await get(path())).account.language).toBeNull()
      })

      it.each([
        [
          "a user who does not exist",
          { account_manager_id: "user_0" },
          /account_manager_id.*user_0/,
        ],
        ["a policy that does not exist", { sla_policy_id: "slap_0" }, /SLA policy/],
        ["a day that does not exist", { contract_ends_at: "2027-02-30" }, /YYYY-MM-DD/],
        ["a flag nobody knows", { flags: ["friend"] }, /flags/],
        ["an address that is none", { extra_emails: ["acme.test"] }, /mail address/],
        ["a domain that is none", { domains: ["acme"] }, /acme\.com/],
        ["a language that is none", { language: "German!" }, /BCP 47/],
        ["days of payment below zero", { payment_terms_days: -1 }, /payment_terms_days/],
        ["a field nobody knows", { tier: "Gold" }, /tier/],
      ])("refuses %s", async (_what, body, message) => {
        const refused = await refusal(post(path(), body))
        expect(refused.status).toBe(400)
        expect(refused.message).toMatch(message)
      })

      it("makes one account of two first words at the same time", async () => {
        await Promise.all([post(path(), { language: "de" }), post(path(), { flags: ["vip"] })])
        expect((await get(path())).account).toMatchObject({ language: "de", flags: ["vip"] })
      })

      it("tells all who wanted an address at the same time whose it is", async () => {
        const other = await createCustomer(getContainer(), { company_name: "Acme" })
        const wishes = Array.from({ length: 24 }, (_, turn) => ({
          id: turn % 2 ? customer.id : other.id,
          extra_emails: [`a${turn % 3}@race.test`, `b${turn % 5}@race.test`].sort(
            () => (turn % 2) - 0.5
          ),
        }))
        const answers = await Promise.all(
          wishes.map(({ id, ...changes }) => refusal(post(`/accounts/${id}`, changes)))
        )
        const others = answers.filter(({ status }) => status !== 200)
        expect(others).toEqual(
          others.map(() => ({ status: 422, message: expect.stringContaining("belongs to") }))
        )
        expect(others.length).toBeLessThan(answers.length)
      })

      it("says what a new ticket of the customer gets", async () => {
        const standard = await createSlaPolicy(api, manager, { name: "Standard" })
        const premium = await createSlaPolicy(api, manager, { name: "Premium" })
        expect((await get(path())).sla.policy.id).toBe(standard.id)
        const { sla } = await post(path(), { sla_policy_id: premium.id })
        expect(sla.policy).toMatchObject({ id: premium.id, name: "Premium" })
        expect(sla.explanation).toEqual(expect.any(String))
      })
    })

    it("keeps an archived policy where it is, and gives it to nobody else", async () => {
      await createSlaPolicy(api, manager, { name: "Standard" })
      const { id: sla_policy_id } = await createSlaPolicy(api, manager, { name: "Old" })
      const tier = { name: "Gold", rank: 2, sla_policy_id }
      const line = { customer_id: customer.id, kind: "line", name: "Line", sla_policy_id }
      const places = [
        `/accounts/${customer.id}`,
        `/tiers/${(await post("/tiers", tier)).tier.id}`,
        `/services/${(await post("/services", line)).service.id}`,
      ]
      await post(places[0], { sla_policy_id })
      expect(await remove(`/sla-policies/${sla_policy_id}`)).toMatchObject({ archived: true })
      for (const place of places) {
        expect((await refusal(post(place, { sla_policy_id }))).status).toBe(200)
        await post(place, { sla_policy_id: null })
        expect((await refusal(post(place, { sla_policy_id }))).status).toBe(400)
      }
    })

    describe("services", () => {
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
        const refused = await refusal(post("/services", { ...trunk(), monthly_amount: 10 }))
        expect(refused).toMatchObject({ status: 400, message: expect.stringContaining("currency") })
        const { service } = await post("/services", {
          ...trunk(),
          monthly_amount: 10,
          currency_code: "eur",
        })
        const change = (body: object) => refusal(post(`/services/${service.id}`, body))
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
        const refused = await refusal(post("/services", { ...trunk(), ...body }))
        expect(refused.status).toBe(400)
        expect(refused.message).toMatch(message)
      })

      it("never changes whose a service is", async () => {
        const { service } = await post("/services", trunk())
        const other = await createCustomer(getContainer())
        const change = refusal(post(`/services/${service.id}`, { customer_id: other.id }))
        expect((await change).status).toBe(400)
      })

      it("deletes a service, but not one that tickets are about", async () => {
        const { service } = await post("/services", trunk())
        const { ticket } = await post("/tickets", {
          subject: "No tone",
          customer_id: customer.id,
          service_id: service.id,
        })
        expect(await refusal(remove(`/services/${service.id}`))).toMatchObject({
          status: 400,
          message: expect.stringContaining("Set its status to ended"),
        })
        await post(`/tickets/${ticket.id}`, { service_id: null })
        expect(await remove(`/services/${service.id}`, agent)).toMatchObject({ deleted: true })
        expect((await refusal(get(`/services/${service.id}`))).status).toBe(404)
      })

      it("lets a ticket be about a service of its own customer only", async () => {
        const { service } = await post("/services", trunk())
        const other = await createCustomer(getContainer())
        const open = (body: object) =>
          refusal(post("/tickets", { subject: "No tone", service_id: service.id, ...body }))
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
        expect((await refusal(post(`/tickets/${foreign.id}`, changes))).status).toBe(400)
        const { results } = await post("/tickets/bulk", { ids: [own.id, foreign.id], changes })
        expect(results).toMatchObject([
          { id: own.id, ok: true },
          { id: foreign.id, ok: false, error: expect.stringContaining("another customer") },
        ])
        expect((await get(`/tickets/${own.id}`)).ticket.service_id).toBe(service.id)
        expect((await get(`/tickets/${foreign.id}`)).ticket.service_id).toBeNull()
      })
    })
  },
})
