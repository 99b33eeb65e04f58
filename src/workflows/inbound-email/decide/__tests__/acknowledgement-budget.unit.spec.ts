import { AcknowledgementBudget } from "../acknowledgement-budget"

const own = ["support@desk.test"]
const budget = (sent: [string, number][] = [], suppressed: string[] = [], total = 100) =>
  new AcknowledgementBudget(
    { perAddress: 2, total },
    { byAddress: new Map(sent), total: sent.reduce((sum, [, count]) => sum + count, 0) },
    suppressed
  )

describe("AcknowledgementBudget", () => {
  it("allows as many to one address as the hour has left", () => {
    const left = budget([["carla@client.test", 1]])
    expect(left.take("carla@client.test", own)).toBe(true)
    expect(left.take("carla@client.test", own)).toBe(false)
    expect(left.take("dora@client.test", own)).toBe(true)
  })
  it("has an end for all addresses together", () => {
    const left = budget([["other@client.test", 9]], [], 10)
    expect(left.take("carla@client.test", own)).toBe(true)
    expect(left.take("dora@client.test", own)).toBe(false)
  })
  it.each([
    "support@desk.test",
    "support+x@desk.test",
    "no-reply@shop.test",
    "mailer-daemon@x.test",
  ])("never allows %s", (address) => expect(budget().take(address, own)).toBe(false))
  it("never allows an address whose mail bounced", () =>
    expect(budget([], ["carla@client.test"]).take("carla@client.test", own)).toBe(false))
})
