import { replySubject } from "../reply-subject"

describe("replySubject", () => {
  it.each([
    ["No internet", "Re: No internet [HD-1042]"],
    ["Re: No internet [HD-1042]", "Re: No internet [HD-1042]"],
    ["RE: AW: Re[2]: No internet", "Re: No internet [HD-1042]"],
    ["No internet [HD-7]", "Re: No internet [HD-1042]"],
    ["Fwd: No internet", "Re: Fwd: No internet [HD-1042]"],
    ["Regarding: my bill", "Re: Regarding: my bill [HD-1042]"],
    ["", "Re: [HD-1042]"],
    ["two\r\nBcc: victim@x.test", "Re: two Bcc: victim@x.test [HD-1042]"],
  ])("turns %j into %j", (subject, expected) => {
    expect(replySubject(subject, 1042)).toBe(expected)
  })

  it("cuts an endless subject between characters and keeps the tag", () => {
    const subject = replySubject("😀".repeat(2000), 1042)
    expect([...subject].filter((character) => character === "😀")).toHaveLength(800)
    expect(subject).toMatch(/ \[HD-1042\]$/)
  })
})
