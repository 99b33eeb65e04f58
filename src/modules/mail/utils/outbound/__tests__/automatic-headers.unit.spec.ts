import { automaticHeaders } from "../automatic-headers"

describe("automaticHeaders", () => {
  it.each([
    ["acknowledgement", "auto-replied"],
    ["notice", "auto-generated"],
    ["survey", "auto-generated"],
  ] as const)("marks a %s as %s", (kind, value) => {
    expect(automaticHeaders(kind)).toEqual({
      "Auto-Submitted": value,
      "X-Auto-Response-Suppress": "All",
      "X-Helpdesk-Auto": kind,
    })
  })

  it("marks nothing that a person wrote", () => {
    expect(automaticHeaders("reply")).toEqual({})
  })
})
