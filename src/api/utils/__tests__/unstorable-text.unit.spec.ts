import { isUnstorable } from "../refuse-unstorable-text"
import { singleLine } from "../single-line"

describe("isUnstorable", () => {
  it.each([
    ["NUL", "a\0b"],
    ["half a surrogate pair", "\ud83d"],
    ["NUL in a key", { "a\0": 1 }],
    ["NUL far inside", { ids: ["x", { deep: ["y\0"] }] }],
  ])("finds %s", (_name, value) => {
    expect(isUnstorable(value)).toBe(true)
  })

  it.each([
    ["plain text", "a\tb\r\nc"],
    ["a whole pair", "👍"],
    ["the escape written out", "\\u0000"],
    ["no text", { a: 1, b: null, c: undefined, d: [true] }],
    ["raw bytes", Buffer.from([0, 0, 0])],
  ])("lets %s pass", (_name, value) => {
    expect(isUnstorable(value)).toBe(false)
  })

  it("survives a body nested deeper than the stack", () => {
    let value: unknown = "end\0"
    for (let depth = 0; depth < 200_000; depth++) {
      value = [value]
    }
    expect(isUnstorable(value)).toBe(true)
  })
})

describe("singleLine", () => {
  it("puts a text with line breaks and control characters on one line", () => {
    expect(singleLine(100).parse(" Eve\r\nBcc: x@y.test\u0007 ")).toBe("Eve Bcc: x@y.test")
  })

  it("counts what is left", () => {
    expect(singleLine(3).safeParse("a\r\n\r\nb").success).toBe(true)
    expect(singleLine(3).safeParse("abcd").success).toBe(false)
    expect(singleLine(3, 1, "empty").safeParse(" \n ").success).toBe(false)
    expect(singleLine(3).safeParse("").success).toBe(true)
  })
})
