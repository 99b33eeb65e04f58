import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { MAIL_MODULE } from "../../src/modules/mail"
import * as moduleModels from "../../src/modules/mail/models"
import type { MailModuleService } from "../../src/modules/mail/service"

jest.setTimeout(60_000)

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
  },
})
