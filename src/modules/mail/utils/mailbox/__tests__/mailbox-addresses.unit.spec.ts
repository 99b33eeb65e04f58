import { normalizeMailboxAddresses } from "../mailbox-addresses"

describe("normalizeMailboxAddresses", () => {
  it("lower-cases, trims, and names each address once", () => {
    expect(normalizeMailboxAddresses(" Support@X.test", ["help@x.test", "SUPPORT@x.test"])).toEqual(
      { status: "ok", address: "support@x.test", aliases: ["help@x.test"] }
    )
  })

  it.each([
    "",
    "support",
    "a@b@c",
    "a b@x.test",
    "Support <a@x.test>",
    `${"a".repeat(250)}@x.test`,
  ])("refuses %j", (address) => {
    expect(normalizeMailboxAddresses(address, []).status).toBe("invalid")
    expect(normalizeMailboxAddresses("ok@x.test", [address]).status).toBe("invalid")
  })
})
