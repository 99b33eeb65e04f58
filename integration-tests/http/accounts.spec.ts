import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { findCustomers } from "../../src/workflows/common/find-customers"
import { createAdmin, type TestAdmin } from "../helpers/create-admin"
import { createCustomer, type TestCustomer } from "../helpers/create-customer"
import { createCustomerGroup } from "../helpers/create-customer-group"
import { createSlaPolicy } from "../helpers/create-sla-policy"
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
    const createGroup = (name: string) => createCustomerGroup(getContainer(), name, [customer.id])

    beforeEach(async () => {
      manager = await createAdmin(getContainer(), "manager")
      agent = await createAdmin(getContainer(), "agent")
      customer = await createCustomer(getContainer(), { company_name: "Acme" })
    })

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
      expect(await outcomeOf(get("/accounts/cus_0"))).toMatchObject({
        status: 404,
        message: expect.stringContaining("cus_0"),
      })
      expect((await outcomeOf(post("/accounts/cus_0", {}))).status).toBe(404)
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
      const take = (changes: object) => outcomeOf(post(`/accounts/${other.id}`, changes))
      expect(await take({ extra_emails: ["IT@acme.test"] })).toMatchObject({
        status: 422,
        message: expect.stringMatching(/it@acme\.test belongs to the account of Acme/),
      })
      expect((await take({ domains: ["acme.test"] })).message).toContain("Acme")
      expect((await take({ extra_emails: ["boss@acme.test"] })).status).toBe(200)
      await post(path(), { extra_emails: [], domains: [] })
      expect((await take({ domains: ["acme.test"] })).status).toBe(200)
    })

    it("is empty again after it was deleted, and its addresses free", async () => {
      await post(path(), { contract_type: "managed", extra_emails: ["it@acme.test"] })
      const { data } = await api.delete(`/admin/helpdesk${path()}`, agent.headers)
      expect(data).toEqual({ id: customer.id, object: "account", deleted: true })
      expect((await get(path())).account).toMatchObject({ contract_type: null, extra_emails: [] })
      const other = await createCustomer(getContainer())
      const { account } = await post(`/accounts/${other.id}`, { extra_emails: ["it@acme.test"] })
      expect(account.extra_emails).toEqual(["it@acme.test"])
    })

    it("sets everything free when its customer is deleted", async () => {
      const { tier } = await post("/tiers", { name: "Gold", rank: 2 })
      await post(path(), { domains: ["acme.test"], tier_id: tier.id })
      expect((await outcomeOf(remove(`/tiers/${tier.id}`))).message).toMatch(/1 customer account/)
      await api.delete(`/admin/customers/${customer.id}`, manager.headers)
      const other = await createCustomer(getContainer())
      const { account } = await post(`/accounts/${other.id}`, { domains: ["acme.test"] })
      expect(account.domains).toEqual(["acme.test"])
      expect((await outcomeOf(remove(`/tiers/${tier.id}`))).status).toBe(200)
    })

    it("is nobody's once its customer is gone, also when the word of it was lost", async () => {
      const { tier } = await post("/tiers", { name: "Gold", rank: 2 })
      await post(path(), { extra_emails: ["boss@acme.test"], tier_id: tier.id })
      await getContainer().resolve(Modules.CUSTOMER).softDeleteCustomers([customer.id])
      const found = await findCustomers(getContainer(), ["boss@acme.test"], ["boss@acme.test"])
      expect(found.byExtraAddress.size).toBe(0)
      expect((await outcomeOf(remove(`/tiers/${tier.id}`))).status).toBe(200)
      const other = await createCustomer(getContainer())
      await post(`/accounts/${other.id}`, { extra_emails: ["boss@acme.test"] })
    })

    it("changes nothing when a part is refused", async () => {
      const body = { language: "de", tier_id: "ctier_0" }
      const refused = await outcomeOf(post(path(), body))
      expect(refused.message).toMatch(/tier_id.*tier.*ctier_0/)
      expect((await get(path())).account.language).toBeNull()
    })

    it.each([
      ["a user who does not exist", { account_manager_id: "user_0" }, /account_manager_id.*user_0/],
      ["a policy that does not exist", { sla_policy_id: "slap_0" }, /SLA policy/],
      ["a day that does not exist", { contract_ends_at: "2027-02-30" }, /YYYY-MM-DD/],
      ["a flag nobody knows", { flags: ["friend"] }, /flags/],
      ["an address that is none", { extra_emails: ["acme.test"] }, /mail address/],
      ["a domain that is none", { domains: ["acme"] }, /acme\.com/],
      ["a language that is none", { language: "German!" }, /BCP 47/],
      ["days of payment below zero", { payment_terms_days: -1 }, /payment_terms_days/],
      ["a field nobody knows", { tier: "Gold" }, /tier/],
    ])("refuses %s", async (_what, body, message) => {
      const refused = await outcomeOf(post(path(), body))
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
        wishes.map(({ id, ...changes }) => outcomeOf(post(`/accounts/${id}`, changes)))
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
        expect((await outcomeOf(post(place, { sla_policy_id }))).status).toBe(200)
        await post(place, { sla_policy_id: null })
        expect((await outcomeOf(post(place, { sla_policy_id }))).status).toBe(400)
      }
    })
  },
})
