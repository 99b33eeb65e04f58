import { changesBetween } from "../changes-between"

describe("what a form has changed", () => {
  it("leaves out what is as it was, lists as well", () => {
    const before = { note: "Call first", emails: ["a@x.test"], ends: null }
    expect(changesBetween(before, { ...before, note: "Call later", emails: ["a@x.test"] })).toEqual(
      {
        note: "Call later",
      }
    )
  })

  it("keeps what was emptied and what was reordered", () => {
    const before: { note: string | null; emails: string[] } = { note: "x", emails: ["a", "b"] }
    const after = { note: null, emails: ["b", "a"] }
    expect(changesBetween(before, after)).toEqual(after)
  })
})
