import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { createAdmin, type TestAdmin } from "../helpers/create-admin"
import { createCustomer, type TestCustomer } from "../helpers/create-customer"
import { createCustomerGroup } from "../helpers/create-customer-group"
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
      const refused = (body: object) => outcomeOf(post("/tiers", body))
      expect((await refused({ name: "Gold", rank: 1 })).message).toContain('tier "Gold" already')
      expect((await refused({ name: "New", rank: 2 })).message).toContain(
        'Rank 2 belongs to the tier "Gold"'
      )
      const same = await refused({ name: "New", rank: 3, customer_group_id: group })
      expect(same).toMatchObject({ status: 422, message: expect.stringContaining('"Gold"') })
      expect((await post(`/tiers/${tier.id}`, gold)).tier.rank).toBe(2)
      const { tier: other } = await post("/tiers", { name: "New", rank: 3 })
      expect((await outcomeOf(post(`/tiers/${other.id}`, { rank: 2 }))).status).toBe(422)
    })

    it("says so to all who wanted a rank at the same time", async () => {
      const names = ["Gold", "Silver", "Bronze", "Basic"]
      const answers = await Promise.all(
        names.map((name) => outcomeOf(post("/tiers", { name, rank: 7 })))
      )
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
      expect(answers.filter(({ message }) => /Rank 7 belongs to/.test(message))).toHaveLength(3)
    })

    it("refuses what does not exist, by name", async () => {
      const group = await outcomeOf(
        post("/tiers", { name: "X", rank: 1, customer_group_id: "cusgroup_0" })
      )
      expect(group).toMatchObject({
        status: 400,
        message: expect.stringMatching(/customer_group_id.*customer group.*cusgroup_0/),
      })
      const policy = await outcomeOf(
        post("/tiers", { name: "X", rank: 1, sla_policy_id: "slap_0" })
      )
      expect(policy.message).toMatch(/sla_policy_id.*SLA policy.*slap_0/)
      expect((await outcomeOf(post("/tiers", { name: "X", rank: 1, colour: "red" }))).status).toBe(
        400
      )
      expect((await outcomeOf(post("/tiers", { name: "X", rank: 1.5 }))).status).toBe(400)
      expect((await outcomeOf(post("/tiers/ctier_0", { rank: 1 }))).status).toBe(404)
    })

    it("deletes a tier no account names, though its group has members", async () => {
      const group = await createGroup("gold-support")
      const gold = { name: "Gold", rank: 2, customer_group_id: group }
      const { tier } = await post("/tiers", gold)
      await post(`/accounts/${customer.id}`, { tier_id: tier.id })
      expect(await outcomeOf(remove(`/tiers/${tier.id}`))).toMatchObject({
        status: 400,
        message: expect.stringContaining('1 customer account has the tier "Gold"'),
      })
      await post(`/accounts/${customer.id}`, { tier_id: null })
      expect(await remove(`/tiers/${tier.id}`)).toMatchObject({ id: tier.id, deleted: true })
      expect((await outcomeOf(get(`/tiers/${tier.id}`))).status).toBe(404)
      expect((await post("/tiers", gold)).tier.rank).toBe(2)
    })

    it("lets only managers write", async () => {
      const body = { name: "Gold", rank: 2 }
      expect((await outcomeOf(post("/tiers", body, agent))).status).toBe(403)
      const { tier } = await post("/tiers", body)
      expect((await outcomeOf(post(`/tiers/${tier.id}`, { rank: 3 }, agent))).status).toBe(403)
      expect((await outcomeOf(remove(`/tiers/${tier.id}`, agent))).status).toBe(403)
    })
  },
})
