import { randomBytes } from "node:crypto"
import fc from "fast-check"
import { openSecret, sealSecret } from "../sealed-secret"

const CONTEXT = "mailbox:mbox_1:imap"
const key = randomBytes(32)
const otherKey = randomBytes(32)

describe("sealed secrets", () => {
  it("opens what it sealed, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const plain = Buffer.from(text, "utf8").toString("utf8")
        expect(openSecret(sealSecret(plain, CONTEXT, [key]), CONTEXT, [key])).toEqual({
          status: "opened",
          text: plain,
          is_current_key: true,
        })
      })
    )
  })

  it("never shows the text and never repeats itself", () => {
    const first = sealSecret("hunter2-hunter2", CONTEXT, [key])
    expect(first).not.toContain("hunter2")
    expect(sealSecret("hunter2-hunter2", CONTEXT, [key])).not.toBe(first)
  })

  it("opens an old key's secret after a rotation and says that it is old", () => {
    const sealed = sealSecret("old", CONTEXT, [otherKey])
    expect(openSecret(sealed, CONTEXT, [key, otherKey])).toEqual({
      status: "opened",
      text: "old",
      is_current_key: false,
    })
  })

  it("says when no known key sealed it", () => {
    const sealed = sealSecret("x", CONTEXT, [otherKey])
    expect(openSecret(sealed, CONTEXT, [key])).toEqual({ status: "unknown_key" })
  })

  it("refuses a secret copied to another place", () => {
    const sealed = sealSecret("x", CONTEXT, [key])
    expect(openSecret(sealed, "mailbox:mbox_1:smtp", [key])).toEqual({ status: "damaged" })
  })

  it("refuses every single flipped character", () => {
    const sealed = sealSecret("a secret", CONTEXT, [key])
    for (let at = 0; at < sealed.length; at++) {
      const flipped = sealed[at] === "A" ? "g" : "A"
      const tampered = sealed.slice(0, at) + flipped + sealed.slice(at + 1)
      expect(openSecret(tampered, CONTEXT, [key]).status).not.toBe("opened")
    }
  })

  it.each(["", "v1", "v2.a.b.c.d", "v1.a.b.c", "plain text password"])(
    "refuses %p without throwing",
    (text) => {
      expect(openSecret(text, CONTEXT, [key]).status).not.toBe("opened")
    }
  )

  it("refuses a shortened tag", () => {
    const parts = sealSecret("x", CONTEXT, [key]).split(".")
    parts[3] = Buffer.from(parts[3], "base64url").subarray(0, 4).toString("base64url")
    expect(openSecret(parts.join("."), CONTEXT, [key])).toEqual({ status: "damaged" })
  })
})
