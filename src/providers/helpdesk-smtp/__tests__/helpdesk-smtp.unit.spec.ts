import type { ProviderSendNotificationDTO } from "@medusajs/framework/types"
import { composeMail } from "../compose-mail"
import { parseSender, parseSmtpOptions } from "../options"
import { HelpdeskSmtpNotificationService } from "../service"

const FROM = { name: "Desk", address: "desk@shop.test" }
const options = (over: object) => ({ host: "mail.test", from: "desk@shop.test", ...over })
const notification = (over: object = {}): ProviderSendNotificationDTO => ({
  to: "bob@shop.test",
  channel: "email",
  template: "any",
  content: { subject: "Hello", text: "World" },
  ...over,
})

describe("the provider's options", () => {
  it("are one URL or single values", () => {
    const wanted = {
      host: "mail.test",
      port: 465,
      secure: true,
      auth: { user: "u@shop.test", pass: "p:w" },
      from: { name: "Support", address: "desk@shop.test" },
    }
    const from = "Support <desk@shop.test>"
    expect(parseSmtpOptions({ url: "smtps://u%40shop.test:p%3Aw@mail.test", from })).toEqual(wanted)
    const single = { host: "mail.test", secure: true, user: "u@shop.test", password: "p:w" }
    expect(parseSmtpOptions({ ...single, from })).toEqual(wanted)
  })

  it("take the usual port where none is given", () => {
    expect(parseSmtpOptions(options({})).port).toBe(587)
    expect(parseSmtpOptions(options({ secure: true })).port).toBe(465)
    expect(parseSmtpOptions(options({ port: "2525" }))).toMatchObject({ port: 2525, secure: false })
  })

  it.each([
    ["no server", { from: "desk@shop.test" }, /host: /],
    ["a port that is none", options({ port: 70000 }), /port: /],
    ["a web address", options({ url: "https://mail.test" }), /url: .*smtp:/],
    ["a sender that is none", options({ from: "Desk" }), /from: /],
    ["a list of senders", options({ from: "a@b.test, c@d.test" }), /from: /],
    ["a password without user", options({ password: "secret" }), /user: /],
    ["a misspelt option", options({ pasword: "secret" }), /pasword/],
  ])("are refused with words for %s", (_name, given, words) => {
    expect(() => HelpdeskSmtpNotificationService.validateOptions(given)).toThrow(words)
    expect(() => parseSmtpOptions(given)).not.toThrow(/secret/)
  })
})

describe("an address", () => {
  it("may have a name", () => {
    expect(parseSender("a@b.test")).toEqual({ name: "", address: "a@b.test" })
    expect(parseSender('"Doe, Jane" <a@b.test>')).toEqual({
      name: "Doe, Jane",
      address: "a@b.test",
    })
  })

  it.each([
    "",
    "a@b.test, c@d.test",
    "a@b.test\r\nBcc: c@d.test",
    "A\nB: <a@b.test>",
    "a b@c.test",
  ])("is not %j", (text) => {
    expect(parseSender(text)).toBeNull()
  })
})

describe("a notification as a mail", () => {
  it("carries the given words and asks machines for silence", () => {
    expect(composeMail(notification(), FROM)).toMatchObject({
      envelope: { from: "desk@shop.test", to: ["bob@shop.test"] },
      from: FROM,
      subject: "Hello",
      text: "World",
      headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
      attachments: [],
    })
  })

  it("has the Message-ID it is given, in the sender's domain unless it names one", () => {
    const idOf = (message_id: string) =>
      composeMail(notification({ provider_data: { message_id } }), FROM).messageId
    expect(idOf("snot_1.user_2")).toBe("<snot_1.user_2@shop.test>")
    expect(idOf("snot_1@other.test")).toBe("<snot_1@other.test>")
    expect(composeMail(notification(), FROM)).not.toHaveProperty("messageId")
  })

  it("decodes attachments", () => {
    const file = { content: "aGk=", filename: "a.txt", content_type: "text/plain" }
    expect(composeMail(notification({ attachments: [file] }), FROM).attachments).toEqual([
      expect.objectContaining({ filename: "a.txt", content: "aGk=", encoding: "base64" }),
    ])
  })

  it("keeps a subject to its own line", () => {
    const content = { subject: "A\r\nBcc: x@evil.test", text: "T" }
    expect(composeMail(notification({ content }), FROM).subject).toBe("A Bcc: x@evil.test")
  })

  it.each([
    ["a recipient list", { to: "a@b.test, c@d.test" }, /not one e-mail address/],
    ["another sender that is none", { from: "nobody" }, /cannot be a sender/],
    ["no words", { content: null }, /no templates/],
    ["a subject only", { content: { subject: "A" } }, /no templates/],
    ["a forged Message-ID", { provider_data: { message_id: "a>\r\nX: 1" } }, /message_id/],
  ])("is refused with %s", (_name, over, words) => {
    expect(() => composeMail(notification(over), FROM)).toThrow(words)
  })
})
