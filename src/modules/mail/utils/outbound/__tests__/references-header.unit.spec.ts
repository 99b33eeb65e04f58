import fc from "fast-check"
import { referencesHeader } from "../references-header"

const id = (n: number, length = 60) => `${n}-${"x".repeat(length)}@example.test`

describe("referencesHeader", () => {
  it("says nothing where there is no earlier mail", () => {
    expect(referencesHeader([])).toBeNull()
  })

  it("keeps a short thread whole and in order, without doubles", () => {
    expect(referencesHeader(["a@x", "b@x", "a@x", "c@x"])).toBe("<a@x> <b@x> <c@x>")
  })

  it("keeps the first and the newest of a long thread", () => {
    const ids = Array.from({ length: 100 }, (_, n) => id(n))
    const header = referencesHeader(ids) ?? ""
    const kept = header.split(" ")
    expect(kept[0]).toBe(`<${ids[0]}>`)
    expect(kept[kept.length - 1]).toBe(`<${ids[99]}>`)
    expect(kept).toHaveLength(19)
    expect(header.length).toBeLessThan(1500)
  })

  it("stays under 1,500 characters whatever the ids, and ends with the newest that fits", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 60 }), (lengths) => {
        const header = referencesHeader(lengths.map((length, n) => id(n, length)))
        expect((header ?? "").length).toBeLessThan(1500)
        expect(header === null).toBe(lengths.length === 0)
      })
    )
  })

  it("leaves the header out when the first id alone is too long", () => {
    expect(referencesHeader([id(1, 1600), "b@x"])).toBeNull()
  })
})
