import fc from "fast-check"
import { parseAddresses } from "../addresses"
import { parseAuthenticationResults } from "../authentication-results"
import { decodeBytes } from "../charset"
import { decodeEncodedWords } from "../encoded-words"
import { parseMailDate } from "../mail-date"
import { parseMessageIds } from "../message-ids"
import { safeFilename } from "../safe-filename"

const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array))
const label = fc.constantFrom(
  null,
  "utf-8",
  "gb2312",
  "iso-2022-jp",
  "utf-16",
  "utf-7",
  "x",
  "big5"
)

describe("whatever a mail says", () => {
  it("decodes to storable text", () => {
    fc.assert(
      fc.property(bytes, label, (input, charset) => {
        const text = decodeBytes(input, charset)
        expect(text).not.toContain("\0")
        expect(Buffer.from(text).toString()).toBe(text)
      })
    )
  })

  it("gives file names without path, control or direction characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (name) => {
        const safe = safeFilename(name, "application/pdf")
        expect(safe.length).toBeGreaterThan(0)
        expect(safe.length).toBeLessThanOrEqual(200)
        expect(safe).not.toMatch(/[/\\\u0000-\u001f\u202a-\u202e\u2066-\u2069]|^\./)
      })
    )
  })

  it("brings encoded words of any text back", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 9 }),
        (text, size) => {
          const raw = Buffer.from(text)
          const words: string[] = []
          for (let at = 0; at < raw.length; at += size) {
            words.push(`=?utf-8?B?${raw.subarray(at, at + size).toString("base64")}?=`)
          }
          expect(decodeEncodedWords(words.join("\r\n "))).toBe(text.replaceAll("\0", ""))
        }
      )
    )
  })

  it("never makes the header readers fail", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (value) => {
        parseAddresses([value]).forEach(({ address }) =>
          expect(address).toMatch(/^[^\s<>]+@[^\s<>]+$/)
        )
        parseMessageIds([value]).forEach((id) => expect(id).not.toMatch(/[\s<>]/))
        parseAuthenticationResults([value])
        const date = parseMailDate(value)
        expect(date === null || !Number.isNaN(Date.parse(date))).toBe(true)
      })
    )
  })
})
