import { createHash } from "node:crypto"
import { signMessageId, verifyMessageId } from "../message-id"

const key = createHash("sha256").update("current").digest()
const input = { displayId: 1042, version: 2, unique: "tmsg_01ABC", domain: "shop.example" }

describe("signMessageId and verifyMessageId", () => {
  it("names the ticket and version it was signed for", () => {
    const id = signMessageId(input, key)
    expect(id).toMatch(/^hd\.sy\.2\.tmsg01abc\.[a-z2-7]{16}@shop\.example$/)
    expect(verifyMessageId(id, [key])).toEqual({ displayId: 1042, version: 2 })
  })

  it("survives a server that changes the case", () => {
    expect(verifyMessageId(signMessageId(input, key).toUpperCase(), [key])).not.toBeNull()
  })

  it("refuses other keys, other domains and other people's ids", () => {
    const id = signMessageId(input, key)
    expect(verifyMessageId(id, [createHash("sha256").update("other").digest()])).toBeNull()
    expect(verifyMessageId(id.replace("shop.example", "evil.example"), [key])).toBeNull()
    expect(verifyMessageId(id.replace("hd.sy.", "hd.sz."), [key])).toBeNull()
    expect(verifyMessageId("CAF1234@mail.gmail.com", [key])).toBeNull()
  })

  it("gives different messages of a ticket different ids", () => {
    expect(signMessageId({ ...input, unique: "tmsg_01ABD" }, key)).not.toBe(
      signMessageId(input, key)
    )
  })
})
