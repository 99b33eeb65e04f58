import type { CustomerAccountDTO, CustomerServiceDTO } from "../../../types"
import { accountForm, dayOf, hasEnded, toAccountChanges } from "../account-form"
import { checkService, NEW_SERVICE, serviceForm, toServiceChanges } from "../service-form"

describe("an account's form", () => {
  const account: CustomerAccountDTO = {
    customer_id: "cus_1",
    tier_id: null,
    contract_type: "business-care",
    contract_ends_at: "2027-03-31",
    sla_policy_id: null,
    account_manager_id: null,
    payment_terms_days: 0,
    language: null,
    flags: ["vip"],
    pinned_note: null,
    extra_emails: [],
    domains: ["acme.test"],
    effective_tier: null,
  }

  it("gives back what it was given", () => {
    const { customer_id: _customer, effective_tier: _tier, ...own } = account
    expect(toAccountChanges(accountForm(account))).toEqual(own)
  })

  it("keeps nothing and nought apart", () => {
    const form = { ...accountForm(account), payment_terms_days: "", pinned_note: "  " }
    expect(toAccountChanges(form)).toMatchObject({ payment_terms_days: null, pinned_note: null })
  })

  it.each([
    ["2026-11-23", false],
    ["2026-11-22", true],
    [null, false],
  ])("a contract until %s has ended: %s", (date, isOver) => {
    expect(hasEnded(date, dayOf(new Date(2026, 10, 23, 23, 59)))).toBe(isOver)
  })
})

describe("a service's form", () => {
  const service: CustomerServiceDTO = {
    id: "csvc_1",
    customer_id: "cus_1",
    kind: "sip_trunk",
    name: "SIP trunk 30",
    identifier: "+49 30 1234",
    plan: null,
    site: null,
    status: "active",
    started_at: "2021-04-01",
    renews_at: null,
    monthly_amount: 89.5,
    currency_code: "eur",
    order_id: null,
    sla_policy_id: null,
    created_at: "",
    updated_at: "",
  }

  it("gives back what it was given", () => {
    const changes = toServiceChanges(serviceForm(service))
    expect(service).toMatchObject(changes)
    expect(changes).not.toHaveProperty("order_id")
  })

  it("needs a name and a kind", () => {
    expect(checkService(NEW_SERVICE)).toEqual(["name", "kind"])
    expect(checkService(serviceForm(service))).toEqual([])
  })

  it.each([
    ["89", "", true],
    ["89", "euro", true],
    ["", "", false],
    ["89", "eur", false],
  ])("of %s in %s has a wrong currency: %s", (monthly_amount, currency_code, isWrong) => {
    const form = { ...serviceForm(service), monthly_amount, currency_code }
    expect(checkService(form)).toEqual(isWrong ? ["currency_code"] : [])
  })

  it("does not renew before it began", () => {
    const form = { ...serviceForm(service), renews_at: "2021-03-31" }
    expect(checkService(form)).toEqual(["renews_at"])
    expect(checkService({ ...form, renews_at: "2021-04-01" })).toEqual([])
  })
})
