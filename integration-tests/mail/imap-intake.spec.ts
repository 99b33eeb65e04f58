import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { MAIL_MODULE } from "../../src/modules/mail"
import * as models from "../../src/modules/mail/models"
import { MailModuleService } from "../../src/modules/mail/service"
import { startCuttingProxy } from "../helpers/cutting-proxy"
import { startDovecot, type Dovecot, type DovecotOptions } from "../helpers/dovecot"
import { poll } from "../helpers/poll"
import { startTokenEndpoint } from "../helpers/token-endpoint"

const mailOf = (n: number | string, body = "Hello", headers = "") =>
  [
    `Message-ID: <mail-${n}@example.test>`,
    "From: Jane <jane@example.test>",
    "To: support@northwind.test",
    `Subject: Mail ${n}`,
    ...(headers ? [headers] : []),
    "",
    body,
    "",
  ].join("\r\n")

moduleIntegrationTestRunner<MailModuleService>({
  moduleName: MAIL_MODULE,
  moduleModels: Object.values(models),
  resolve: "./src/modules/mail",
  pathToMigrations: `${process.cwd()}/src/modules/mail/migrations`,
  moduleOptions: { encryption_key: "test-encryption-key-of-32-characters!" },
  testSuite: ({ service }) => {
    describe("reading a mailbox over IMAP", () => {
      let dovecot: Dovecot
      let extra: MailModuleService[]

      const start = async (options?: DovecotOptions) => {
        dovecot = await startDovecot(options)
      }

      const settings = (more: object = {}) => ({
        host: "127.0.0.1",
        port: dovecot.port,
        secure: false,
        user: dovecot.user,
        password: dovecot.password,
        ...more,
      })

      const addMailbox = (imap: object = {}, more: object = {}) =>
        service.addMailbox({
          name: "Support",
          address: "support@northwind.test",
          imap: settings(imap),
          ...more,
        })

      const stored = async (count: number) =>
        poll(async () => {
          await service.superviseReaders()
          const mails = await service.listInboundEmails({}, { order: { uid: "ASC" } })
          return mails.length >= count && mails
        }, `${count} mails`)

      const sourceOf = async (id: string) => {
        const chunks: Buffer[] = []
        for await (const chunk of service.streamInboundSource(id)) {
          chunks.push(chunk)
        }
        return Buffer.concat(chunks).toString()
      }

      const failing = (id: string) =>
        poll(async () => {
          await service.superviseReaders()
          const mailbox = await service.retrieveMailbox(id)
          return mailbox.failing_since && mailbox
        }, "the failure to be recorded")

      /** Another instance of the server, on the same database. */
      const secondInstance = () => {
        const { __container__, options_ } = service as unknown as {
          __container__: ConstructorParameters<typeof MailModuleService>[0]
          options_: unknown
        }
        const other = new MailModuleService(__container__, options_)
        extra.push(other)
        return other
      }

      beforeEach(() => {
        extra = []
      })

      afterEach(async () => {
        await Promise.all(
          [service, ...extra].map((item) => item.__hooks?.onApplicationShutdown?.call(item))
        )
        await dovecot.remove()
      })

      it("stores what lies there, leaves every flag alone and sees new mail through IDLE", async () => {
        await start()
        dovecot.deliver(mailOf(1))
        const mailbox = await addMailbox()
        const [first] = await stored(1)
        expect(first).toMatchObject({
          mailbox_id: mailbox.id,
          source: "imap",
          message_id: "mail-1@example.test",
          state: "received",
          subject: "Mail 1",
        })
        expect(await sourceOf(first.id)).toBe(mailOf(1))
        dovecot.deliver(mailOf(2))
        await stored(2)
        expect(dovecot.files()).toHaveLength(2)
        for (const name of dovecot.files()) {
          expect(name).not.toMatch(/:2,.*S/)
        }
        const healthy = await service.retrieveMailbox(mailbox.id)
        expect(healthy).toMatchObject({ last_error: null, failing_since: null })
        expect(healthy.last_ok_at).not.toBeNull()
      })

      it("reads over TLS from a server without IDLE", async () => {
        await start({ tls: true, idle: false })
        await addMailbox({ secure: true })
        dovecot.deliver(mailOf(1))
        await stored(1)
        dovecot.deliver(mailOf(2))
        await stored(2)
      })

      it("reads hundreds of mails once, whatever their Message-ID", async () => {
        await start()
        for (let n = 0; n < 250; n++) {
          dovecot.deliver(mailOf(n))
        }
        dovecot.deliver(mailOf(7))
        dovecot.deliver("From: a@b.test\r\nSubject: no id\r\n\r\nHello\r\n")
        await addMailbox()
        const mails = await stored(251)
        expect(mails).toHaveLength(251)
        expect(new Set(mails.map(({ dedupe_key }) => dedupe_key)).size).toBe(251)
      })

      it("reads everything again after a UIDVALIDITY change, and stores nothing twice", async () => {
        await start()
        dovecot.deliver(mailOf(1))
        dovecot.deliver(mailOf(2))
        await addMailbox()
        await stored(2)
        const [before] = await service.listMailboxCursors({})
        await dovecot.stop()
        dovecot.renumber()
        dovecot.deliver(mailOf(3))
        await dovecot.start()
        expect(await stored(3)).toHaveLength(3)
        const after = await poll(async () => {
          const [cursor] = await service.listMailboxCursors({})
          return (
            cursor.uid_validity !== before.uid_validity && Number(cursor.last_uid) === 3 && cursor
          )
        }, "the new UIDVALIDITY")
        expect(after.folder).toBe("INBOX")
      })

      it("streams a large mail and keeps headers and text of one above the limit", async () => {
        await start()
        const line = `${"A".repeat(76)}\r\n`
        const large = mailOf("large", line.repeat(12_000))
        const multipart = [
          "MIME-Version: 1.0",
          'Content-Type: multipart/mixed; boundary="cut"',
        ].join("\r\n")
        const parts = [
          "--cut",
          'Content-Type: application/pdf; name="film.pdf"',
          "Content-Disposition: attachment",
          "Content-Transfer-Encoding: base64",
          "",
          line.repeat(20_000),
          "--cut",
          "Content-Type: text/plain; charset=utf-8",
          "",
          "What the film is about",
          "--cut--",
        ].join("\r\n")
        const huge = mailOf("huge", parts, multipart)
        dovecot.deliver(large)
        dovecot.deliver(huge)
        await addMailbox({}, { size_limit: 1_200_000 })
        const [first, second] = await stored(2)
        expect(first).toMatchObject({ is_oversize: false, size: large.length })
        expect(await sourceOf(first.id)).toBe(large)
        expect(second).toMatchObject({ is_oversize: true, size: huge.length, subject: "Mail huge" })
        const excerpt = await sourceOf(second.id)
        expect(excerpt).toContain("What the film is about")
        expect(excerpt).toContain("Content-Type: text/plain; charset=utf-8")
        expect(excerpt).not.toContain("film.pdf")
        expect(excerpt.length).toBeLessThan(2000)
      })

      it.each([
        ["skip", 1, [false]],
        ["import", 2, [true, false]],
      ] as const)(
        "treats mail older than the cut-off with %s",
        async (older_mail, count, imports) => {
          await start()
          dovecot.deliver(mailOf("old"), { received_at: new Date("2025-12-31T23:59:00Z") })
          dovecot.deliver(mailOf("new"), { received_at: new Date("2026-01-01T00:01:00Z") })
          await addMailbox({}, { cutoff_at: "2026-01-01T00:00:00Z", older_mail })
          const mails = await stored(count)
          expect(mails.map(({ is_import }) => is_import)).toEqual(imports)
          expect(mails[mails.length - 1].subject).toBe("Mail new")
        }
      )

      it("moves mail that was processed, and only that", async () => {
        await start()
        dovecot.createFolder("Done")
        dovecot.deliver(mailOf(1))
        dovecot.deliver(mailOf(2))
        await addMailbox({ move_to: "Done" })
        const [first] = await stored(2)
        await service.updateInboundEmails({ id: first.id, state: "processed" })
        await poll(
          async () => (await service.retrieveInboundEmail(first.id)).moved_at,
          "the move to be written down"
        )
        expect(dovecot.files("Done")).toHaveLength(1)
        expect(dovecot.files()).toHaveLength(1)
      })

      it("goes on reading and says why when mail cannot be moved", async () => {
        await start()
        dovecot.deliver(mailOf(1))
        const mailbox = await addMailbox({ move_to: "Missing" })
        const [first] = await stored(1)
        await service.updateInboundEmails({ id: first.id, state: "processed" })
        dovecot.deliver(mailOf(2))
        const sick = await failing(mailbox.id)
        expect(sick.last_error).toContain('mail cannot be moved to "Missing"')
        await stored(2)
      })

      it("finishes after the connection broke in the middle of a fetch", async () => {
        await start()
        const proxy = await startCuttingProxy(dovecot.port)
        for (let n = 0; n < 60; n++) {
          dovecot.deliver(mailOf(n, "x".repeat(30_000)))
        }
        proxy.cutAfter(700_000)
        const mailbox = await addMailbox({ port: proxy.port })
        const sick = await failing(mailbox.id)
        expect(sick.last_error).toBeTruthy()
        proxy.cutAfter(null)
        expect(await stored(60)).toHaveLength(60)
        expect(proxy.connections()).toBeGreaterThan(1)
        await poll(
          async () => (await service.retrieveMailbox(mailbox.id)).failing_since === null,
          "the failure to be over"
        )
        await proxy.close()
      })

      it("says what the server said to a wrong password, and reads once it is right", async () => {
        await start()
        dovecot.deliver(mailOf(1))
        const mailbox = await addMailbox({ password: "wrong" })
        const sick = await failing(mailbox.id)
        expect(sick.last_error).toMatch(/Authentication failed/i)
        expect(await service.testMailbox(mailbox.id, {})).toMatchObject({
          imap: { ok: false, step: "login" },
        })
        await service.changeMailbox(mailbox.id, { imap: { password: dovecot.password } })
        await stored(1)
      })

      it("tells which step of a connection fails", async () => {
        await start()
        const test = async (imap: object) =>
          (await service.testMailbox(null, { imap: settings(imap) })).imap
        expect(await test({})).toEqual({ ok: true, step: "done" })
        expect(await test({ folder: "Nowhere" })).toMatchObject({ ok: false, step: "folder" })
        expect(await test({ password: "wrong" })).toMatchObject({ ok: false, step: "login" })
        expect(await test({ secure: true })).toMatchObject({ ok: false, step: "tls" })
        expect(await test({ port: 1 })).toMatchObject({ ok: false, step: "connect" })
        expect(await test({ host: "no-such-host.invalid" })).toMatchObject({ step: "connect" })
      })

      it("logs in with XOAUTH2", async () => {
        const tokens = await startTokenEndpoint({
          refresh_token: "refresh",
          access_token: "access",
          expires_in: 3600,
        })
        const tokeninfo = createServer((request, response) => {
          const isGood = request.url?.endsWith("=access")
          response.writeHead(isGood ? 200 : 401, { "content-type": "application/json" })
          response.end(isGood ? JSON.stringify({ email: "support" }) : "{}")
        })
        await new Promise<void>((resolve) => tokeninfo.listen(0, "127.0.0.1", resolve))
        const { port } = tokeninfo.address() as AddressInfo
        await start({ tokeninfoUrl: `http://127.0.0.1:${port}/?access_token=` })
        dovecot.deliver(mailOf(1))
        const oauth2 = {
          provider: "custom",
          client_id: "client",
          refresh_token: "refresh",
          token_url: tokens.url,
        }
        await addMailbox({ password: undefined, oauth2 })
        await stored(1)
        expect(tokens.requests).toHaveLength(1)
        tokeninfo.closeAllConnections()
        await Promise.all([tokens.close(), new Promise((resolve) => tokeninfo.close(resolve))])
      })

      it("lets one instance read and another take over when the first one dies", async () => {
        await start()
        const proxy = await startCuttingProxy(dovecot.port)
        const mailbox = await addMailbox({ port: proxy.port })
        dovecot.deliver(mailOf(1))
        await stored(1)
        const other = secondInstance()
        await other.superviseReaders()
        await other.superviseReaders()
        expect(proxy.connections()).toBe(1)
        const [held] = await service.listMailboxCursors({ mailbox_id: mailbox.id })
        // A process that died renews nothing: its lease runs out.
        await service.updateMailboxCursors({
          id: held.id,
          lease_until: new Date(Date.now() - 1000),
        })
        await other.superviseReaders()
        const [taken] = await service.listMailboxCursors({ mailbox_id: mailbox.id })
        expect(taken.lease_owner).not.toBe(held.lease_owner)
        dovecot.deliver(mailOf(2))
        expect(await stored(2)).toHaveLength(2)
        await proxy.close()
      })

      it("stops reading a mailbox that is deactivated", async () => {
        await start()
        const mailbox = await addMailbox()
        dovecot.deliver(mailOf(1))
        await stored(1)
        await service.changeMailbox(mailbox.id, { is_active: false })
        await service.superviseReaders()
        const [cursor] = await service.listMailboxCursors({ mailbox_id: mailbox.id })
        expect(cursor.lease_owner).toBeNull()
      })
    })
  },
})
