import fc from "fast-check"
import { decodeCursor, encodeCursor } from "../cursor"
import { parseTicketSearch } from "../search-terms"

describe("cursor", () => {
  it("comes back as it was", () => {
    fc.assert(
      fc.property(
        fc.option(fc.date({ min: YEAR_1, max: YEAR_9999, noInvalidDate: true })),
        (date) => {
          const cursor = { value: date && asPostgresWrites(date), id: "tkt_1" }
          expect(decodeCursor(encodeCursor(cursor), "timestamptz")).toEqual({
            type: "cursor",
            cursor,
          })
        }
      )
    )
    const ranked = { value: "3", id: "tkt_1" }
    expect(decodeCursor(encodeCursor(ranked), "smallint")).toEqual({
      type: "cursor",
      cursor: ranked,
    })
  })

  it.each(["", "%", "bm9uc2Vuc2U", encodeOf([1, "a"]), encodeOf(["a"]), encodeOf({})])(
    "does not read %j",
    (text) => {
      expect(decodeCursor(text, "timestamptz")).toEqual({ type: "unreadable" })
    }
  )

  it.each([
    ["timestamptz", "\0", "tkt_1"],
    ["timestamptz", "3", "tkt_1"],
    ["timestamptz", "yesterday", "tkt_1"],
    ["timestamptz", "2026-02-31 10:00:00+00", "tkt_1"],
    ["timestamptz", "0000-01-01 10:00:00+00", "tkt_1"],
    ["timestamptz", "2026-01-01 10:00:00+00", "tkt\0"],
    ["smallint", "99999", "tkt_1"],
    ["smallint", "2026-01-01 10:00:00+00", "tkt_1"],
  ] as const)("refuses for %s what the database could not compare: %j, %j", (type, value, id) => {
    expect(decodeCursor(encodeCursor({ value, id }), type)).toEqual({ type: "unreadable" })
  })
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

const YEAR_1 = new Date("0001-01-01T00:00:00Z")
const YEAR_9999 = new Date("9999-12-31T23:59:59Z")

function asPostgresWrites(date: Date): string {
  return date.toISOString().replace("T", " ").replace("Z", "123+00")
}
