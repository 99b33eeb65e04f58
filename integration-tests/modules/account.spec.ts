import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { ACCOUNT_MODULE } from "../../src/modules/account"
import * as models from "../../src/modules/account/models"
import type { AccountModuleService, StoredAccount } from "../../src/modules/account/service"
import type { AccountChanges } from "../../src/modules/account/utils/account-changes"

jest.setTimeout(60_000)

moduleIntegrationTestRunner<AccountModuleService>({
  moduleName: ACCOUNT_MODULE,
  moduleModels: Object.values(models),
  resolve: "./src/modules/account",
  testSuite: ({ service }) => {
    const save = async (customer_id: string, changes: AccountChanges): Promise<StoredAccount> => {
      const saving = await service.saveAccount(customer_id, changes)
      if (saving.outcome === "taken") {
        throw new Error(`taken: ${saving.address.value}`)
      }
      return saving.before
    }
    const first = {
      contract_type: "managed",
      flags: ["vip" as const],
      extra_emails: ["a@acme.test", "b@acme.test"],
      domains: ["acme.test"],
    }

    it("takes a change back whole, addresses too", async () => {
      await save("cus_1", first)
      const stored = await service.readAccount("cus_1")
      const before = await save("cus_1", {
        contract_type: null,
        language: "de",
        extra_emails: ["c@acme.test"],
        domains: [],
      })
      expect(before).toEqual(stored)
      await service.restoreAccount(before)
      expect(await service.readAccount("cus_1")).toEqual(stored)
      expect(stored).toMatchObject({ ...first, language: null, is_stored: true })
    })

    it("leaves nothing of an account that was not there before", async () => {
      const before = await save("cus_1", first)
      expect(before.is_stored).toBe(false)
      await service.restoreAccount(before)
      expect(await service.readAccount("cus_1")).toEqual(before)
      expect(await service.listCustomerAccounts({})).toEqual([])
      expect(await service.listAccountAddresses({})).toEqual([])
    })

    it("takes nothing back where another has the address by now", async () => {
      await save("cus_1", first)
      const before = await save("cus_1", { domains: [] })
      await save("cus_2", { domains: ["acme.test"] })
      await expect(service.restoreAccount(before)).rejects.toThrow(/acme\.test belongs to .*cus_2/)
      expect((await service.readAccount("cus_1")).extra_emails).toEqual(first.extra_emails)
    })

    it("keeps the row of an address that stays", async () => {
      await save("cus_1", first)
      const [kept] = await service.listAccountAddresses({ value: "a@acme.test" })
      await save("cus_1", { extra_emails: ["a@acme.test"] })
      expect(await service.listAccountAddresses({ kind: "email" })).toMatchObject([{ id: kept.id }])
      expect((await service.readAccount("cus_1")).domains).toEqual(["acme.test"])
    })

    it("gives an address to one customer only, and writes nothing else then", async () => {
      await save("cus_1", first)
      const taken = { language: "de", domains: ["acme.test"] }
      await expect(save("cus_2", taken)).rejects.toThrow("taken: acme.test")
      expect((await service.readAccount("cus_2")).is_stored).toBe(false)
    })

    it("gives addresses that several ask for at once to one of them, and refuses the others", async () => {
      const addresses = Array.from({ length: 20 }, (_, n) => `${n}@acme.test`)
      for (const round of ["a", "b", "c"]) {
        const wanted = addresses.map((address) => round + address)
        const asks = Array.from({ length: 6 }, (_, n) =>
          save(`cus_${round}_${n}`, {
            extra_emails: n % 2 === 0 ? wanted : [...wanted].reverse(),
          })
        )
        const results = await Promise.allSettled(asks)
        const refused = results.flatMap((result) =>
          result.status === "rejected" ? [(result.reason as Error).message] : []
        )
        expect(refused).toEqual(Array(5).fill(expect.stringContaining("taken: ")))
      }
    })

    it("gives one that several remember at once to one of them, without an error", async () => {
      const given = await Promise.all(
        ["cus_1", "cus_2", "cus_3"].map((id) => service.addExtraEmail(id, "new@acme.test"))
      )
      expect(given.filter(Boolean)).toHaveLength(1)
      const [address] = await service.listAccountAddresses({ value: "new@acme.test" })
      expect(given).toContain(address.id)
      expect(await service.addExtraEmail("cus_4", "new@acme.test")).toBeNull()
    })

    it("reads the facts of many customers, and none of those nobody wrote about", async () => {
      await service.createCustomerTiers({ name: "Gold", rank: 1 })
      await save("cus_1", first)
      const line = { customer_id: "cus_1", kind: "line", name: "Line" }
      const { id } = await service.createCustomerServices(line)
      const facts = await service.readSlaFacts(["cus_1", "cus_2"], [id])
      expect(facts.tiers).toMatchObject([{ name: "Gold" }])
      expect([...facts.accounts.keys()]).toEqual(["cus_1"])
      expect(facts.accounts.get("cus_1")).toMatchObject({ contract_type: "managed", tier_id: null })
      expect(facts.services.get(id)).toMatchObject(line)
      const none = await service.readSlaFacts([], [])
      expect([none.accounts.size, none.services.size]).toEqual([0, 0])
    })
  },
})
