import { classifyAutomation, mayAcknowledge } from ".."

const jane = { address: "jane@example.com", name: "Jane" }
const kindOf = (headers: Record<string, string>) => classifyAutomation(headers, jane)

describe("classifyAutomation", () => {
  it.each<[string, Record<string, string>]>([
    ["nothing special", {}],
    ["a plain no", { "auto-submitted": "no" }],
    ["a no with a comment", { "auto-submitted": "no (really)" }],
    ["an away subject alone", { subject: "Out of office printer is broken" }],
    ["an automatic-reply subject alone", { subject: "Automatic reply button does not work" }],
    ["Outlook's habit", { "x-auto-response-suppress": "DR, RN" }],
    ["a normal return path", { "return-path": "<jane@example.com>" }],
    ["first-class mail", { precedence: "first-class" }],
  ])("takes %s for a person", (_name, headers) => {
    expect(kindOf(headers)).toEqual({ kind: "human" })
  })

  it.each<[string, Record<string, string>]>([
    ["auto-submitted", { "auto-submitted": "auto-generated" }],
    ["auto-submitted", { "auto-submitted": "auto-notified; owner-email=x" }],
    ["precedence", { precedence: "bulk" }],
    ["precedence", { precedence: "List" }],
    ["precedence", { precedence: "junk" }],
    ["x-loop", { "x-loop": "support@example.com" }],
    ["list-id", { "list-id": "<news.example.com>" }],
    ["list-unsubscribe", { "list-unsubscribe": "<https://x.example>" }],
    ["return-path", { "return-path": "<>" }],
    ["return-path", { "return-path": "" }],
    ["x-helpdesk-auto", { "x-helpdesk-auto": "acknowledgement", "auto-submitted": "auto-replied" }],
    ["content-type", { "content-type": "multipart/report; report-type=feedback-report" }],
  ])("takes %s for a machine's mark", (because, headers) => {
    expect(kindOf(headers)).toEqual({ kind: "automatic", because })
  })

  it.each<[string, Record<string, string>]>([
    ["RFC 3834", { "auto-submitted": "auto-replied" }],
    ["the vacation parameter", { "auto-submitted": "auto-generated (vacation)" }],
    ["X-Autoreply", { "x-autoreply": "yes" }],
    ["X-Autorespond", { "x-autorespond": "" + "Re: x" }],
    ["Precedence", { precedence: "auto_reply" }],
    [
      "Exchange",
      { subject: "Automatische Antwort: Bestellung", "x-auto-response-suppress": "All" },
    ],
    [
      "an away subject and a null sender",
      { subject: "Réponse automatique : Commande", "return-path": "<>" },
    ],
    ["an away subject and bulk", { subject: "Abwesenheitsnotiz: x", precedence: "bulk" }],
  ])("takes %s for an absence", (_name, headers) => {
    expect(kindOf(headers)).toEqual({ kind: "out_of_office" })
  })

  it("takes a delivery report for a bounce, whatever else it carries", () => {
    const report = { original_message_id: null, recipients: [] }
    expect(classifyAutomation({ "auto-submitted": "auto-replied" }, null, report).kind).toBe(
      "bounce"
    )
    expect(kindOf({ "content-type": `multipart/report; report-type="delivery-status"` }).kind).toBe(
      "bounce"
    )
    expect(kindOf({ "x-failed-recipients": "a@example.com" }).kind).toBe("bounce")
  })

  it("takes a daemon for a machine even without headers", () => {
    expect(classifyAutomation({}, { address: "mailer-daemon@example.com", name: "" }).kind).toBe(
      "automatic"
    )
    expect(classifyAutomation({}, { address: "daemon.fan@example.com", name: "" }).kind).toBe(
      "human"
    )
  })
})

describe("mayAcknowledge", () => {
  it.each([
    "jane@example.com",
    "reply@example.com",
    "nora@example.com",
    "postmasters@example.com",
    "noreplyhazy@example.com",
  ])("allows %s", (address) => {
    expect(mayAcknowledge(address)).toBe(true)
  })

  it.each([
    "no-reply@example.com",
    "noreply@example.com",
    "NoReply+12@example.com",
    "do_not_reply@example.com",
    "donotreply@example.com",
    "MAILER-DAEMON@example.com",
    "postmaster@example.com",
    "bounce-12@example.com",
    "nobody",
    "@example.com",
    "",
  ])("refuses %s", (address) => {
    expect(mayAcknowledge(address)).toBe(false)
  })
})
