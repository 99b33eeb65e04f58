import { countdownParts, durationParts, relativeParts, workParts } from "../duration"
import { isEmailAddress } from "../email-address"
import { localeOf } from "../locale"
import { checkNewTicket, EMPTY_TICKET, toCreateBody } from "../new-ticket"
import { toQueryString } from "../query-string"

describe("durations", () => {
  it.each([
    [59, [[0, "minute"]]],
    [-41 * 60, [[41, "minute"]]],
    [
      95 * 60,
      [
        [1, "hour"],
        [35, "minute"],
      ],
    ],
    [2 * 86_400, [[2, "day"]]],
  ])("%d seconds", (seconds, parts) => {
    expect(durationParts(seconds)).toEqual(parts)
  })

  it.each([
    [-20, [0, "second"]],
    [-300, [-5, "minute"]],
    [7_200, [2, "hour"]],
    [-86_400 * 60, [-2, "month"]],
  ])("%d seconds from now", (seconds, part) => {
    expect(relativeParts(seconds)).toEqual(part)
  })
})

describe("business time", () => {
  it.each([
    [0, [[0, "minute"]]],
    [59, [[59, "second"]]],
    [-3600, [[1, "hour"]]],
    [
      29 * 3600 + 15 * 60,
      [
        [29, "hour"],
        [15, "minute"],
      ],
    ],
  ])("%d seconds have hours, never days", (seconds, parts) => {
    expect(workParts(seconds)).toEqual(parts)
  })

  it.each([
    [0, [[0, "second"]]],
    [12, [[12, "second"]]],
    [
      -72.9,
      [
        [1, "minute"],
        [12, "second"],
      ],
    ],
    [
      3599,
      [
        [59, "minute"],
        [59, "second"],
      ],
    ],
    [3600, [[1, "hour"]]],
  ])("%d seconds are counted down to the second below an hour", (seconds, parts) => {
    expect(countdownParts(seconds)).toEqual(parts)
  })
})

describe("localeOf", () => {
  it("takes the browser's variant of the chosen language", () => {
    expect(localeOf("en", ["de-DE", "en-GB"])).toBe("en-GB")
  })

  it("does not put speakers of other languages on an American clock", () => {
    expect(localeOf("en", ["de-DE", "de"])).toBe("en-GB")
    expect(localeOf("en", ["en"])).toBe("en")
    expect(localeOf("en", ["en-US", "de"])).toBe("en-US")
  })

  it("does not take another language's", () => {
    expect(localeOf("de", ["en-GB"])).toBe("de")
  })

  it("reads the admin's own spelling of variants", () => {
    expect(localeOf("ptBR")).toBe("pt-BR")
  })
})

describe("toQueryString", () => {
  it("repeats lists and leaves out what is empty", () => {
    expect(toQueryString({ status: ["new", "open"], q: "", mine: true })).toBe(
      "?status%5B%5D=new&status%5B%5D=open&mine=true"
    )
  })

  it("is empty without values", () => {
    expect(toQueryString({ q: undefined })).toBe("")
  })
})

describe("a new ticket", () => {
  const complete = { ...EMPTY_TICKET, email: " a@b.test ", subject: "S", body: "B" }

  it("needs somebody who asks, a subject and a message", () => {
    expect(checkNewTicket(EMPTY_TICKET)).toEqual(["requester", "subject", "message"])
    expect(checkNewTicket(complete)).toEqual([])
  })

  it("goes to the customer rather than to the address", () => {
    const customer = {
      id: "cus_1",
      email: "c@d.test",
      first_name: null,
      last_name: null,
      company_name: null,
      tier: null,
    }
    expect(toCreateBody({ ...complete, customer })).toEqual({
      subject: "S",
      body_text: "B",
      priority: "normal",
      customer_id: "cus_1",
    })
    expect(toCreateBody(complete)).toMatchObject({ requester_email: "a@b.test" })
  })

  it.each(["a@b", "a.b+c@d.test"])("takes %s for an address", (text) => {
    expect(isEmailAddress(text)).toBe(true)
  })

  it.each(["", "a b@c.test", "a@", "x <a@b.test>"])("does not take %s for an address", (text) => {
    expect(isEmailAddress(text)).toBe(false)
  })
})
