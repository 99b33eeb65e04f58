import { bellEntry } from "../bell-entry"
import { noticeMail, type MailSubject } from "../notice-mail"
import { dueText, noticeHeadline, spanText } from "../notice-words"

const notice: MailSubject = {
  ticket: {
    display_id: 1042,
    subject: "No internet",
    requester_name: "Jane Doe",
    requester_email: "jane@example.test",
  },
  metric: "first_response",
  kind: "imminent",
  stage: "imminent_15",
  due_at: new Date("2026-07-01T22:30:00Z"),
  time_zone: "Europe/Berlin",
  remaining_seconds: 754,
}
const about = (ticket: Partial<MailSubject["ticket"]>): MailSubject => ({
  ...notice,
  ticket: { ...notice.ticket, ...ticket },
})

describe("the time a notice speaks of", () => {
  it("is told where the business is, with the zone and its offset", () => {
    expect(dueText(notice.due_at, "Europe/Berlin", "en")).toBe(
      "Thu, 2 Jul 2026, 00:30 (Europe/Berlin, UTC+2)"
    )
    expect(dueText(notice.due_at, "America/New_York", "en")).toBe(
      "Wed, 1 Jul 2026, 18:30 (America/New York, UTC-4)"
    )
  })

  it("is told once where the business lives by UTC", () => {
    expect(dueText(notice.due_at, "UTC", "en")).toBe("Wed, 1 Jul 2026, 22:30 (UTC)")
    expect(dueText(notice.due_at, "Etc/UTC", "en")).toBe("Wed, 1 Jul 2026, 22:30 (UTC)")
  })

  it("tells the two hours apart that have the same name when summer time ends", () => {
    const [first, second] = ["2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"].map((at) =>
      dueText(new Date(at), "Europe/Berlin", "de")
    )
    expect(first).toMatch(/02:30 \(Europe\/Berlin, UTC\+2\)$/)
    expect(second).toMatch(/02:30 \(Europe\/Berlin, UTC\+1\)$/)
  })

  it.each([
    [59, "less than a minute"],
    [60, "1 min"],
    [3600, "1 h"],
    [-7530, "2 h 5 min"],
  ])("leaves %i seconds as %s", (seconds, text) => {
    expect(spanText(seconds, "en")).toBe(text)
  })
})

describe("the subject of a mail", () => {
  it("fits a line whatever a customer wrote, and the text has all of it", () => {
    const mail = noticeMail(about({ subject: "ü".repeat(4000) }), null, "en")
    expect([...mail.subject].length).toBeLessThan(260)
    expect(mail.subject).toMatch(/ü…$/)
    expect(mail.text).toContain("ü".repeat(4000))
  })
})

describe("a headline", () => {
  const breach = { metric: "resolution", kind: "breached" } as const

  it("names the target, so that two of one ticket do not read the same", () => {
    expect(noticeHeadline({ ...breach, stage: "breached" }, "en")).toBe("Resolution overdue")
    expect(noticeHeadline({ ...breach, metric: "next_response", stage: "breached" }, "de")).toBe(
      "Nächste Antwort überfällig"
    )
  })

  it("tells a breach that is told again from the first time", () => {
    expect(noticeHeadline({ ...breach, stage: "breached_60" }, "en")).toBe(
      "Resolution still overdue"
    )
    expect(noticeHeadline({ ...breach, stage: "breached_60" }, "de")).toBe(
      "Lösung weiterhin überfällig"
    )
  })
})

describe("a bell entry", () => {
  it("has the number, the target and the time, and no word of a customer", () => {
    expect(bellEntry(notice, "en")).toEqual({
      title: "HD-1042: First response due shortly",
      description: "Due: Thu, 2 Jul 2026, 00:30 (Europe/Berlin, UTC+2)",
    })
  })
})

describe("a mail", () => {
  it("says which ticket, whose, until when and how long", () => {
    expect(noticeMail(notice, null, "en")).toMatchObject({
      subject: "[HD-1042] First response due shortly: No internet",
      text: [
        "HD-1042: First response due shortly",
        "",
        "Ticket: No internet",
        "From: Jane Doe, jane@example.test",
        "Due: Thu, 2 Jul 2026, 00:30 (Europe/Berlin, UTC+2)",
        "Left: 12 min of business time",
        "",
      ].join("\n"),
    })
  })

  it("says the same in German", () => {
    const { subject, text, html } = noticeMail(notice, "https://shop.test/app", "de")
    expect(subject).toBe("[HD-1042] Erste Antwort bald fällig: No internet")
    expect(text).toContain("\nVon: Jane Doe, jane@example.test\n")
    expect(text).toMatch(/\nFällig: Do\., 2\. Juli 2026, 00:30 \(Europe\/Berlin, UTC\+2\)\n/)
    expect(text).toContain("\nVerbleibend: 12 min Geschäftszeit\n")
    expect(html).toContain(">Ticket öffnen</a>")
  })

  it("leads to the ticket where it is known where that is", () => {
    const url = "https://shop.test/app/helpdesk/tickets/tkt_1?a=1&b=2"
    const { text, html } = noticeMail(notice, url, "en")
    expect(text).toContain("\nhttps://shop.test/app/helpdesk/tickets/tkt_1?a=1&b=2\n")
    expect(html).toContain('<a href="https://shop.test/app/helpdesk/tickets/tkt_1?a=1&amp;b=2">')
    expect(noticeMail(notice, null, "en").html).not.toContain("<a ")
  })

  it("tells what is overdue from what was met after its deadline", () => {
    const breach: MailSubject = { ...notice, kind: "breached", stage: "breached" }
    const overdue = noticeMail({ ...breach, remaining_seconds: -3900 }, null, "en")
    expect(overdue.text).toContain("Overdue by: 1 h 5 min of business time")
    const met = noticeMail({ ...breach, remaining_seconds: null }, null, "en")
    expect(met.text).toContain("met after its deadline")
  })

  it("keeps what a customer wrote to one line and out of the markup", () => {
    const { subject, text, html } = noticeMail(
      about({ subject: 'A\r\nBcc: x@evil.test <img src="x">', requester_name: "<script>" }),
      null,
      "en"
    )
    expect(subject).toBe('[HD-1042] First response due shortly: A Bcc: x@evil.test <img src="x">')
    expect(text).toContain("Ticket: A Bcc: x@evil.test")
    expect(html).not.toMatch(/<img|<script/)
    expect(html).toContain("&lt;img src=&quot;x&quot;&gt;")
  })

  it("does without a requester nobody knows", () => {
    const nobody = about({ requester_name: null, requester_email: null })
    expect(noticeMail(nobody, null, "en").text).not.toContain("From:")
  })
})
