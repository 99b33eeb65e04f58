import { bellEntry } from "../bell-entry"
import { noticeMail, type MailSubject } from "../notice-mail"
import { dueText, spanText } from "../notice-words"

const notice: MailSubject = {
  ticket: {
    display_id: 1042,
    subject: "No internet",
    requester_name: "Jane Doe",
    requester_email: "jane@example.test",
  },
  metric: "first_response",
  kind: "imminent",
  due_at: new Date("2026-07-01T22:30:00Z"),
  time_zone: "Europe/Berlin",
  remaining_seconds: 754,
}
const about = (ticket: Partial<MailSubject["ticket"]>): MailSubject => ({
  ...notice,
  ticket: { ...notice.ticket, ...ticket },
})

describe("the time a notice speaks of", () => {
  it("is told in UTC and where the business is, each with its own day", () => {
    expect(dueText(notice.due_at, "Europe/Berlin")).toBe(
      "Wed, 1 Jul 2026, 22:30 UTC (Thu, 2 Jul 2026, 00:30 Europe/Berlin)"
    )
  })

  it("is told once where the business lives by UTC", () => {
    expect(dueText(notice.due_at, "UTC")).toBe("Wed, 1 Jul 2026, 22:30 UTC")
    expect(dueText(notice.due_at, "Etc/UTC")).toBe("Wed, 1 Jul 2026, 22:30 UTC")
  })

  it.each([
    [59, "less than a minute"],
    [60, "1 min"],
    [3600, "1 h"],
    [-7530, "2 h 5 min"],
  ])("leaves %i seconds as %s", (seconds, text) => {
    expect(spanText(seconds)).toBe(text)
  })
})

describe("a bell entry", () => {
  it("has the number, the target and the time, and no word of a customer", () => {
    expect(bellEntry(notice)).toEqual({
      title: "HD-1042: first response due shortly",
      description: "Due Wed, 1 Jul 2026, 22:30 UTC (Thu, 2 Jul 2026, 00:30 Europe/Berlin)",
    })
  })
})

describe("a mail", () => {
  it("says which ticket, whose, until when and how long", () => {
    expect(noticeMail(notice, null)).toMatchObject({
      subject: "[HD-1042] First response due shortly: No internet",
      text: [
        "HD-1042: First response due shortly",
        "",
        "Ticket: No internet",
        "From: Jane Doe, jane@example.test",
        "Due: Wed, 1 Jul 2026, 22:30 UTC (Thu, 2 Jul 2026, 00:30 Europe/Berlin)",
        "Left: 12 min of business time",
        "",
      ].join("\n"),
    })
  })

  it("leads to the ticket where it is known where that is", () => {
    const { text, html } = noticeMail(
      notice,
      "https://shop.test/app/helpdesk/tickets/tkt_1?a=1&b=2"
    )
    expect(text).toContain("\nhttps://shop.test/app/helpdesk/tickets/tkt_1?a=1&b=2\n")
    expect(html).toContain('<a href="https://shop.test/app/helpdesk/tickets/tkt_1?a=1&amp;b=2">')
    expect(noticeMail(notice, null).html).not.toContain("<a ")
  })

  it("tells what is overdue from what was met after its deadline", () => {
    const overdue = noticeMail({ ...notice, kind: "breached", remaining_seconds: -3900 }, null)
    expect(overdue.text).toContain("Overdue by: 1 h 5 min of business time")
    const met = noticeMail({ ...notice, kind: "breached", remaining_seconds: null }, null)
    expect(met.text).toContain("met after its deadline")
  })

  it("keeps what a customer wrote to one line and out of the markup", () => {
    const { subject, text, html } = noticeMail(
      about({ subject: 'A\r\nBcc: x@evil.test <img src="x">', requester_name: "<script>" }),
      null
    )
    expect(subject).toBe('[HD-1042] First response due shortly: A Bcc: x@evil.test <img src="x">')
    expect(text).toContain("Ticket: A Bcc: x@evil.test")
    expect(html).not.toMatch(/<img|<script/)
    expect(html).toContain("&lt;img src=&quot;x&quot;&gt;")
  })

  it("does without a requester nobody knows", () => {
    const { text } = noticeMail(about({ requester_name: null, requester_email: null }), null)
    expect(text).not.toContain("From:")
  })
})
