import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { MAIL_MODULE } from "../../src/modules/mail"
import * as moduleModels from "../../src/modules/mail/models"
import type { MailModuleService } from "../../src/modules/mail/service"

jest.setTimeout(60_000)

// This operator has lost the key.
delete process.env.HELPDESK_ENCRYPTION_KEY

const mailWith = (subject: string) =>
  Buffer.from(
    `From: carla@client.test\r\nTo: support@desk.test\r\nMessage-ID: <one@client.test>\r\nSubject: ${subject}\r\n\r\nHello`
  )

moduleIntegrationTestRunner<MailModuleService>({
  moduleName: MAIL_MODULE,
  moduleModels: Object.values(moduleModels),
  resolve: `${process.cwd()}/src/modules/mail`,
  pathToMigrations: `${process.cwd()}/src/modules/mail/migrations`,
  testSuite: ({ service }) => {
    describe("taking mail in", () => {
      it("stores a mail whose subject is cut in the middle of a character", async () => {
        const mailbox = await service.addMailbox({ name: "Support", address: "support@desk.test" })
        const content = mailWith(`${"x".repeat(997)}😀`)
        const [stored] = await service.storeInboundEmails(mailbox.id, [
          { source: "push", content, received_at: new Date() },
        ])
        expect(stored).toMatchObject({ state: "received", duplicate: false })
        const { subject } = await service.retrieveInboundEmail(stored.id)
        expect(subject).toBe(`${"x".repeat(997)}\ufffd`)
      })
    })

    describe("a mailbox whose secret no key opens", () => {
      const imap = { host: "imap.desk.test", port: 993, secure: true, user: "u", folder: "INBOX" }

      it("says so on its own page and leaves the other mailboxes readable", async () => {
        const { id } = await service.createMailboxes({
          name: "Locked",
          address: "locked@desk.test",
          imap: { ...imap, oauth2: null, move_to: null },
          imap_secret: "v1.00000000.AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA.AAAA",
        })
        await service.superviseReaders()
        const mailbox = await service.retrieveMailbox(id)
        expect(mailbox.last_error).toContain("previous_encryption_keys")
        expect(service.presentMailbox(mailbox)).toMatchObject({ imap: { has_password: true } })
      })
    })

    describe("withdrawing mails", () => {
      const draft = (ticket_message_id: string) => ({
        mailbox_id: "mbox_1",
        kind: "reply" as const,
        ticket_id: "tkt_1",
        ticket_message_id,
        once_key: null,
        from_name: null,
        from_email: "support@desk.test",
        reply_to: null,
        to: [{ address: "carla@client.test", name: "Ca\u0000rla" }],
        cc: [],
        subject: "Re: Hello",
        text: "Hello",
        html: null,
        rfc_message_id: `${ticket_message_id}@desk.test`,
        in_reply_to: null,
        rfc_references: null,
        headers: {},
        attachments: [],
        send_after: new Date("2026-03-02T10:00:00Z"),
      })

      it("answers the messages whose mail is gone, and leaves what a sender has begun", async () => {
        const queued = await service.enqueueEmails([draft("tmsg_1"), draft("tmsg_2")])
        const [first, second] = queued
        await service.updateOutboundEmails({ id: second.id, state: "sending", attempts: 1 })
        const ids = queued.map(({ id }) => id)
        expect(await service.withdrawEmails(ids)).toEqual([first.ticket_message_id])
        expect(await service.listOutboundEmails({ id: ids })).toHaveLength(1)
      })
    })
  },
})
