import { isRefusal } from "../is-refusal"

describe("a mail server's failure", () => {
  it.each([
    "the mail server mail.shop.test:587 did not take it: 550 5.1.1 no such user",
    "554-5.7.1 refused",
    "the mail server mail.shop.test:465 did not take it: 552 message too large",
  ])("is a refusal: %s", (failure) => {
    expect(isRefusal(failure)).toBe(true)
  })

  it.each([
    "the mail server mail.shop.test:587 did not take it: Connection timeout",
    "the mail server mail.shop.test:587 did not take it: 421 4.3.2 try again",
    "connect ECONNREFUSED 127.0.0.1:587",
  ])("is a server that is down: %s", (failure) => {
    expect(isRefusal(failure)).toBe(false)
  })
})
