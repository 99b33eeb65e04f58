import fc from "fast-check"
import { decodeCursor, encodeCursor } from "../cursor"
import { parseTicketSearch } from "../search-terms"

describe("cursor", () => {
  it("comes back as it was", () => {
    fc.assert(
      fc.property(fc.option(fc.string()), fc.string(), (value, id) => {
        const reading = decodeCursor(encodeCursor({ value, id }))
        expect(reading).toEqual({ type: "cursor", cursor: { value, id } })
      })
    )
  })

  it.each(["", "%", "bm9uc2Vuc2U", encodeOf([1, "a"]), encodeOf(["a"]), encodeOf({})])(
    "does not read %j",
    (text) => {
      expect(decodeCursor(text)).toEqual({ type: "unreadable" })
    }
  )
})

describe("parseTicketSearch", () => {
  it.each([
    ["  ", { type: "nothing" }],
    ["HD-1042", { type: "number", display_id: 1042, word: "1042" }],
    ["1042", { type: "number", display_id: 1042, word: "1042" }],
    ["wählt", { type: "text", exact: "", prefix: "wählt" }],
    ["line dea", { type: "text", exact: "line", prefix: "dea" }],
    ['"line dea', { type: "text", exact: '"line dea', prefix: null }],
    ["line -dead", { type: "text", exact: "line -dead", prefix: null }],
    ["line or dead", { type: "text", exact: "line or dead", prefix: null }],
  ])("reads %j", (q, expected) => {
    expect(parseTicketSearch(q)).toEqual(expected)
  })
})

function encodeOf(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url")
}
