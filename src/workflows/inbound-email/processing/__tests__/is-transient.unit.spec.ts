import { isTransient } from "../is-transient"

const withCode = (code: string) => Object.assign(new Error("x"), { code })

describe("isTransient", () => {
  it.each(["57P01", "08006", "40P01", "53300", "ENOSPC", "ECONNREFUSED", "ETIMEDOUT"])(
    "waits after %s",
    (code) => expect(isTransient(withCode(code))).toBe(true)
  )
  it.each(["22P05", "23505", "42703", "ENOENT", "ERR_INVALID_ARG_TYPE"])(
    "gives up after %s",
    (code) => expect(isTransient(withCode(code))).toBe(false)
  )
  it("looks at the cause", () =>
    expect(isTransient(Object.assign(new Error("x"), { cause: withCode("ENOSPC") }))).toBe(true))
  it("gives up after anything else", () => expect(isTransient(new Error("x"))).toBe(false))
})
