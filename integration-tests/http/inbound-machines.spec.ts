import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { HELPDESK_MODULE } from "../../src/modules/helpdesk"
import type { HelpdeskModuleService } from "../../src/modules/helpdesk/service"
import { MAIL_MODULE } from "../../src/modules/mail"
import type { MailModuleService } from "../../src/modules/mail/service"
import { createAdmin, type TestAdmin } from "../helpers/create-admin"
import { createMailbox, pushMail } from "../helpers/inbound"
import { mailText, replyText } from "../helpers/mail-text"

jest.setTimeout(120_000)

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let admin: TestAdmin
    let mailbox: { id: string; address: string }
    let helpdesk: HelpdeskModuleService
    let mail: MailModuleService

    const push = (raw: string | Buffer) =>
      pushMail({ api, container: getContainer(), admin }, mailbox.id, raw)
    const ticket = (id: string | null) => helpdesk.retrieveTicket(id ?? "")
    const acknowledgements = () => mail.listOutboundEmails({ kind: "acknowledgement" })

    beforeEach(async () => {
      const container = getContainer()
      helpdesk = container.resolve(HELPDESK_MODULE)
      mail = container.resolve(MAIL_MODULE)
      admin = await createAdmin(container)
      mailbox = await createMailbox(container)
    })

    it("keeps an out-of-office reply without opening or answering anything", async () => {
      const first = await push(mailText({ message_id: "one@client.test" }))
      const id = first.ticket_id ?? ""
      await helpdesk.updateTickets({ id, status: "pending", unanswered_since: null })
      const away = await push(
        replyText("one@client.test", {
          headers: { "Auto-Submitted": "auto-replied" },
          body: "I am away",
        })
      )
      expect(away).toMatchObject({ reason: "appended", ticket_id: id })
      expect(await ticket(id)).toMatchObject({
        status: "pending",
        unanswered_since: null,
        message_count: 2,
      })
      const events = await helpdesk.listTicketEvents({
        ticket_id: id,
        type: "auto_reply_received",
      })
      expect(events).toHaveLength(1)
      await push(mailText({ headers: { "Auto-Submitted": "auto-generated" } }))
      expect(await acknowledgements()).toHaveLength(1)
    })

    it("acknowledges each ticket once, marked as automatic, and one address only so often", async () => {
      for (let count = 0; count < 5; count++) {
        await push(mailText({ subject: `Question ${count}` }))
      }
      const sent = await acknowledgements()
      expect(sent).toHaveLength(3)
      expect(sent[0].headers).toMatchObject({
        "Auto-Submitted": "auto-replied",
        "X-Auto-Response-Suppress": "All",
      })
      expect(new Set(sent.map((one) => one.ticket_id)).size).toBe(3)
    })

    it("believes a bounce of a mail we sent there and makes no ticket of any", async () => {
      const first = await push(mailText())
      const [ack] = await acknowledgements()
      const bounce = (recipient: string, id: string) =>
        [
          "From: MAILER-DAEMON@mx.test",
          "To: support@desk.test",
          "Subject: Undelivered Mail",
          `Message-ID: <${Math.random()}@mx.test>`,
          "MIME-Version: 1.0",
          'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
          "",
          "--b",
          "Content-Type: text/plain",
          "",
          "No such user",
          "",
          "--b",
          "Content-Type: message/delivery-status",
          "",
          "Reporting-MTA: dns; mx.test",
          "",
          `Final-Recipient: rfc822; ${recipient}`,
          "Action: failed",
          "Status: 5.1.1",
          "Diagnostic-Code: smtp; 550 no such user",
          "",
          "--b",
          "Content-Type: text/rfc822-headers",
          "",
          `Message-ID: <${id}>`,
          "",
          "--b--",
          "",
        ].join("\r\n")
      const forged = await push(bounce("victim@client.test", ack.rfc_message_id))
      const foreign = await push(bounce("carla@client.test", "unknown@desk.test"))
      expect([forged, foreign]).toMatchObject([
        { state: "ignored", reason: "bounce_unmatched" },
        { state: "ignored", reason: "bounce_unmatched" },
      ])
      const real = await push(bounce("carla@client.test", ack.rfc_message_id))
      expect(real).toMatchObject({
        state: "processed",
        reason: "bounced",
        ticket_id: first.ticket_id,
      })
      expect(await mail.retrieveOutboundEmail(ack.id)).toMatchObject({ state: "bounced" })
      expect(await helpdesk.listTickets({})).toHaveLength(1)
      await push(mailText({ subject: "Another question" }))
      expect(await acknowledgements()).toHaveLength(1)
    })

    it("ignores our own mail that comes back, by marker and by sender", async () => {
      const marked = await push(mailText({ headers: { "X-Helpdesk-Auto": "acknowledgement" } }))
      const own = await push(mailText({ from: "support@desk.test" }))
      expect([marked, own]).toMatchObject([
        { state: "ignored", reason: "own_mail" },
        { state: "ignored", reason: "own_mail" },
      ])
    })
  },
})
