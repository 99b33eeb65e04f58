import { isFinalFailure } from "../classify-failure"

describe("isFinalFailure", () => {
  it.each([
    [{ code: "EENVELOPE", responseCode: 550 }, true],
    [{ code: "EMESSAGE", responseCode: 554 }, true],
    [{ code: "EENVELOPE" }, true],
    [{ code: "EENVELOPE", responseCode: 450 }, false],
    [{ code: "EMESSAGE", responseCode: 421 }, false],
    [{ code: "EMESSAGE" }, false],
    [{ code: "EAUTH", responseCode: 535 }, false],
    [{ code: "EPROTOCOL", responseCode: 554 }, false],
    [{ code: "ETIMEDOUT" }, false],
    [{ code: "ECONNECTION" }, false],
    [{}, false],
  ])("%j: %s", (error, expected) => {
    expect(isFinalFailure(error)).toBe(expected)
  })
})
