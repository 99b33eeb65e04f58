import { distinctWords, hasWord } from ".."

describe("words people type", () => {
  it.each(["sip_trunk", "SIP_Trunk", " sip_trunk ", "ｓｉｐ_trunk"])("are found as %j", (word) => {
    expect(hasWord(["fibre", "SIP_TRUNK"], word)).toBe(true)
  })

  it.each(["sip trunk", "sip_trunks", "", null])("are other ones as %j", (word) => {
    expect(hasWord(["fibre", "sip_trunk"], word)).toBe(false)
  })

  it("may have any number of spaces where they have one", () => {
    expect(hasWord(["Business care"], "business   CARE")).toBe(true)
    expect(hasWord(["Business care"], "businesscare")).toBe(false)
  })

  it("are kept once each, as they were written first", () => {
    expect(distinctWords(["Gold", "silver", " gold", "Silver", "Ｇold", "golden"])).toEqual([
      ...["Gold", "silver", "golden"],
    ])
  })
})
