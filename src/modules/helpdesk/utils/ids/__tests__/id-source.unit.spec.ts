import { idSource } from "../id-source"

const SEED = "01M85BAH4KBVQQ6VRV12R8B1WY"

describe("idSource", () => {
  it("keeps the time and chance of its seed and counts at the end", () => {
    const newId = idSource(SEED)
    expect(newId("tkt")).toBe("tkt_01M85BAH4KBVQQ6VRV12R80000")
    expect(newId("tmsg")).toBe("tmsg_01M85BAH4KBVQQ6VRV12R80001")
  })

  it("makes no id twice, and each sorts behind those before it", () => {
    const newId = idSource(SEED)
    const ids = Array.from({ length: 5_000 }, () => newId("tkt"))
    expect(new Set(ids).size).toBe(5_000)
    expect([...ids].sort()).toEqual(ids)
  })

  it("makes other ids from another seed", () => {
    const other = idSource("01M85BAH4KBVQQ6VRV12R9B1WY")
    expect(other("tkt")).not.toBe(idSource(SEED)("tkt"))
  })

  it("refuses to begin again when it has counted to its end", () => {
    const newId = idSource(SEED)
    for (let count = 0; count < 32 ** 4; count++) {
      newId("x")
    }
    expect(() => newId("x")).toThrow("at most")
  })
})
