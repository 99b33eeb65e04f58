import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { HELPDESK_MODULE } from "../../src/modules/helpdesk"
import type { HelpdeskModuleService } from "../../src/modules/helpdesk/service"
import { MAIL_MODULE } from "../../src/modules/mail"
import type { MailModuleService } from "../../src/modules/mail/service"
import { reportMailboxFailuresWorkflow } from "../../src/workflows/mailbox/report-mailbox-failures"
import { createAdmin, type TestAdmin } from "../helpers/create-admin"
import { startSmtpSink, type SmtpSink } from "../helpers/smtp-sink"

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    describe("mailboxes", () => {
      let container: MedusaContainer
      let mail: MailModuleService
      let helpdesk: HelpdeskModuleService
      let manager: TestAdmin
      let sink: SmtpSink
      let mailboxId: string

      const post = (path: string, body: object) =>
        api.post(`/admin/helpdesk${path}`, body, {
          ...manager.headers,
          validateStatus: () => true,
        })

      const createMailbox = async (extra: object = {}) => {
        const { status, data } = await post("/mailboxes", {
          name: "Northwind Support",
          address: "support@northwind.test",
          smtp: { host: "127.0.0.1", port: sink.port, secure: false },
          ...extra,
        })
        expect({ status, data }).toMatchObject({ status: 200 })
        return data.mailbox
      }

      beforeEach(async () => {
        container = getContainer()
        mail = container.resolve(MAIL_MODULE)
        helpdesk = container.resolve(HELPDESK_MODULE)
        manager = await createAdmin(container)
        sink = await startSmtpSink()
        mailboxId = (await createMailbox()).id
      })

      afterEach(async () => {
        await sink.close()
      })

      it("never shows a secret and keeps it while it is not mentioned", async () => {
        const guarded = await startSmtpSink({ password: "open sesame" })
        const smtp = { host: "127.0.0.1", port: guarded.port, secure: false, user: "me" }
        const created = await createMailbox({
          address: "Billing@Northwind.test",
          smtp: { ...smtp, password: "open sesame" },
        })
        expect(created).toMatchObject({
          address: "billing@northwind.test",
          smtp: { has_password: true, has_oauth2_secret: false, user: "me" },
        })
        const row = await mail.retrieveMailbox(created.id)
        expect(row.smtp_secret).toMatch(/^v1\./)
        const updated = await post(`/mailboxes/${created.id}`, { name: "Bills", smtp })
        expect(JSON.stringify([created, updated.data])).not.toContain("sesame")
        expect(updated.data.mailbox).toMatchObject({
          name: "Bills",
          smtp: { has_password: true },
        })
        const good = await post(`/mailboxes/${created.id}/test`, {})
        expect(good.data).toMatchObject({
          smtp: { ok: true, step: "done" },
          imap: { ok: false, step: "not_configured" },
        })
        const bad = await post(`/mailboxes/${created.id}/test`, { smtp: { password: "wrong" } })
        expect(bad.data.smtp).toMatchObject({
          ok: false,
          step: "login",
          error: expect.stringContaining("5.7.8"),
        })
        const removed = await post(`/mailboxes/${created.id}`, { smtp: { password: null } })
        expect(removed.data.mailbox.smtp.has_password).toBe(false)
        const moved = await post(`/mailboxes/${mailboxId}`, {
          smtp: { host: "127.0.0.1", user: "x", password: "secret" },
        })
        expect(moved.status).toBe(200)
        const stolen = await post(`/mailboxes/${mailboxId}`, { smtp: { host: "evil.test" } })
        expect(stolen.status).toBe(400)
        expect(stolen.data.message).toContain("enter the password again")
        await guarded.close()
      })

      it("refuses an address that another mailbox has, also as an alias, also at the same moment", async () => {
        const taken = await post("/mailboxes", {
          name: "Copy",
          address: "sales@northwind.test",
          aliases: ["SUPPORT@northwind.test"],
        })
        expect(taken.status).toBe(422)
        expect(taken.data.message).toContain(
          'support@northwind.test already belongs to the mailbox "Northwind Support"'
        )
        const race = await Promise.all(
          [1, 2, 3].map((n) =>
            post("/mailboxes", { name: `Race ${n}`, address: "race@northwind.test" })
          )
        )
        expect(race.map(({ status }) => status).sort()).toEqual([200, 422, 422])
      })

      it.each([
        [{ address: "no-at-sign" }, "is not an e-mail address"],
        [{ smtp: { host: "h", port: 70000 } }, "smtp, port"],
        [{ imap: { host: "h" } }, "imap: user is missing"],
        [{ imap: { user: "u" } }, "imap: host is missing"],
        [
          { smtp: { host: "h", user: "u", oauth2: { provider: "google", client_id: "c" } } },
          "needs client_id and refresh_token",
        ],
        [{ surprise: true }, "surprise"],
      ])("refuses %j and says why", async (body, words) => {
        const { status, data } = await post("/mailboxes", {
          name: "Bad",
          address: "bad@northwind.test",
          ...body,
        })
        expect(status).toBe(400)
        expect(data.message).toContain(words)
      })

      it("tells managers once that a mailbox cannot be read, and again when it fails anew", async () => {
        const agent = await createAdmin(container, "agent")
        const report = () => reportMailboxFailuresWorkflow(container).run({ input: {} })
        const fail = (minutes: number) =>
          mail.updateMailboxes({
            id: mailboxId,
            failing_since: new Date(Date.now() - minutes * 60_000),
            failure_notified_at: null,
          })
        const bells = async (user: TestAdmin) => {
          const path = `/admin/notifications?channel=feed&to=${user.id}`
          return (await api.get(path, manager.headers)).data.count
        }
        await fail(0.5)
        await report()
        expect(await bells(manager)).toBe(0)
        await fail(2)
        await Promise.all([report(), report()])
        await report()
        expect(await bells(manager)).toBe(1)
        await fail(3)
        await report()
        expect(await bells(manager)).toBe(2)
        expect(await bells(agent)).toBe(0)
      })

      it("finds mailboxes by name and address", async () => {
        await createMailbox({ name: "Invoices", address: "billing@northwind.test" })
        const search = async (q: string) =>
          (await api.get(`/admin/helpdesk/mailboxes?q=${q}`, manager.headers)).data.mailboxes.map(
            ({ address }: { address: string }) => address
          )
        expect(await search("invoi")).toEqual(["billing@northwind.test"])
        expect(await search("support@")).toEqual(["support@northwind.test"])
        expect(await search("nothing")).toEqual([])
      })

      it("deletes an unused mailbox and refuses one with tickets", async () => {
        const unused = await createMailbox({ address: "unused@northwind.test" })
        const remove = (id: string) =>
          api.delete(`/admin/helpdesk/mailboxes/${id}`, {
            ...manager.headers,
            validateStatus: () => true,
          })
        expect((await remove(unused.id)).data).toEqual({
          id: unused.id,
          object: "mailbox",
          deleted: true,
        })
        const ticket = await helpdesk.createTickets({
          subject: "No internet since Monday",
          mailbox_id: mailboxId,
        })
        const refused = await remove(mailboxId)
        expect(refused.status).toBe(400)
        expect(refused.data.message).toContain(`HD-${ticket.display_id}`)
        expect((await remove("mbox_unknown")).status).toBe(404)
      })

      it("shows agents names and addresses and lets managers change them", async () => {
        const agent = await createAdmin(container, "agent")
        const { data } = await api.get("/admin/helpdesk/mailboxes", agent.headers)
        expect(data).toMatchObject({
          count: 1,
          mailboxes: [{ address: "support@northwind.test", smtp: null, imap: null }],
        })
        const options = { ...agent.headers, validateStatus: () => true }
        const path = "/admin/helpdesk/mailboxes"
        const answers = await Promise.all([
          api.post(path, { name: "Mine", address: "mine@northwind.test" }, options),
          api.post(`${path}/${mailboxId}`, { name: "Mine" }, options),
          api.post(`${path}/${mailboxId}/test`, {}, options),
          api.post(`${path}/test`, {}, options),
          api.delete(`${path}/${mailboxId}`, options),
        ])
        expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403])
      })
    })
  },
})
