import { createHash } from "node:crypto"
import fc from "fast-check"
import { plusAddress, signReplyToken, tokenOf, verifyReplyToken } from "../reply-token"

const key = createHash("sha256").update("current").digest()
const oldKey = createHash("sha256").update("old").digest()

describe("signReplyToken and verifyReplyToken", () => {
  it("reads back every ticket and version it signed", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 ** 40 }),
        fc.integer({ min: 1, max: 10_000 }),
        (displayId, version) => {
          const token = signReplyToken({ displayId, version }, key)
          expect(verifyReplyToken(token, [key])).toEqual({ displayId, version })
        }
      )
    )
  })

  it("is readable after a server changed the case", () => {
    const token = signReplyToken({ displayId: 1042, version: 1 }, key)
    expect(verifyReplyToken(token.toUpperCase(), [key])).toEqual({ displayId: 1042, version: 1 })
  })

  it("refuses a token whose number, version or signature was changed", () => {
    const [id, version, signature] = signReplyToken({ displayId: 1042, version: 1 }, key).split(".")
    const forged = [
      `${(1043).toString(36)}.${version}.${signature}`,
      `${id}.2.${signature}`,
      `${id}.${version}.${signature.slice(0, 15)}${signature.endsWith("a") ? "b" : "a"}`,
      `0${id}.${version}.${signature}`,
      `${id}.${version}`,
      "",
    ]
    expect(forged.map((token) => verifyReplyToken(token, [key]))).toEqual(forged.map(() => null))
  })

  it("accepts the previous key during a rotation and no key that is gone", () => {
    const token = signReplyToken({ displayId: 7, version: 3 }, oldKey)
    expect(verifyReplyToken(token, [key, oldKey])).toEqual({ displayId: 7, version: 3 })
    expect(verifyReplyToken(token, [key])).toBeNull()
  })
})

describe("plusAddress and tokenOf", () => {
  const mailbox = ["support@shop.example", "help+eu@shop.example"]

  it("finds the token it put into an address, whatever the case", () => {
    const address = plusAddress("support@shop.example", "sy.1.abc")
    expect(address).toBe("support+sy.1.abc@shop.example")
    expect(tokenOf(address.toUpperCase(), mailbox)).toBe("sy.1.abc")
  })

  it("works for a mailbox whose address has a plus itself", () => {
    expect(tokenOf(plusAddress(mailbox[1], "sy.1.abc"), mailbox)).toBe("sy.1.abc")
  })

  it.each([
    "support@shop.example",
    "support+@shop.example",
    "support+x@other.example",
    "other+x@shop.example",
    "x",
  ])("finds nothing in %s", (address) => expect(tokenOf(address, mailbox)).toBeNull())
})
