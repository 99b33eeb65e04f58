import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { HELPDESK_MODULE } from "../../src/modules/helpdesk"
import type { HelpdeskModuleService } from "../../src/modules/helpdesk/service"
import { ACCOUNT_MODULE } from "../../src/modules/account"
import type { AccountModuleService } from "../../src/modules/account/service"
import { MAIL_MODULE } from "../../src/modules/mail"
import type { MailModuleService } from "../../src/modules/mail/service"
import { createAdmin, type TestAdmin } from "../helpers/create-admin"
import { createCustomer } from "../helpers/create-customer"
import { createMailbox, processed, pushMail } from "../helpers/inbound"
import { mailText, replyText } from "../helpers/mail-text"

jest.setTimeout(120_000)

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let admin: TestAdmin
    let mailbox: { id: string; address: string }
    let helpdesk: HelpdeskModuleService
    let mail: MailModuleService

    const push = (raw: string | Buffer, mailbox_id = mailbox.id) =>
      pushMail({ api, container: getContainer(), admin }, mailbox_id, raw)
    const ticket = (id: string | null) => helpdesk.retrieveTicket(id ?? "")
    const acknowledgements = () => mail.listOutboundEmails({ kind: "acknowledgement" })

    beforeEach(async () => {
      const container = getContainer()
      helpdesk = container.resolve(HELPDESK_MODULE)
      mail = container.resolve(MAIL_MODULE)
      admin = await createAdmin(container)
      mailbox = await createMailbox(container)
    })

    it("turns a mail into a ticket and the reply to its acknowledgement into the next message", async () => {
      const first = await push(mailText({ subject: "Broken kettle" }))
      expect(first).toMatchObject({ state: "processed", reason: "created" })
      const [ack] = await acknowledgements()
      const reply = await push(mailText({ to: ack.reply_to ?? "", subject: "Something new" }))
      expect(reply).toMatchObject({ reason: "appended", ticket_id: first.ticket_id })
      expect(await ticket(first.ticket_id)).toMatchObject({
        subject: "Broken kettle",
        status: "new",
        requester_email: "carla@client.test",
        message_count: 2,
      })
    })

    const anotherTicket = () => push(mailText({ from: "dora@client.test", subject: "Other" }))
    describe("which ticket", () => {
      it("finds the ticket two replies deep and under a new subject", async () => {
        const first = await push(mailText({ message_id: "one@client.test" }))
        const second = await push(replyText("one@client.test", { message_id: "two@client.test" }))
        const third = await push(
          mailText({
            subject: "By the way",
            headers: { References: "<one@client.test> <two@client.test>" },
          })
        )
        expect([second, third].map((row) => row.ticket_id)).toEqual([
          first.ticket_id,
          first.ticket_id,
        ])
        expect(await ticket(first.ticket_id)).toMatchObject({ message_count: 3 })
      })

      it("follows a merged ticket to where its story goes on", async () => {
        const old = await push(mailText({ message_id: "old@client.test" }))
        const target = await anotherTicket()
        await helpdesk.updateTickets({
          id: old.ticket_id ?? "",
          status: "merged",
          merged_into_id: target.ticket_id,
        })
        const late = await push(replyText("old@client.test"))
        expect(late).toMatchObject({ reason: "appended", ticket_id: target.ticket_id })
      })

      it("gives a stranger with the right reference or number a ticket that only names the other", async () => {
        const first = await push(mailText({ message_id: "one@client.test" }))
        const { display_id } = await ticket(first.ticket_id)
        const from = "mallory@evil.test"
        const reference = await push(replyText("one@client.test", { from }))
        const number = await push(mailText({ from, subject: `Re: x [HD-${display_id}]` }))
        for (const row of [reference, number]) {
          expect(row.reason).toBe("created")
          expect(await ticket(row.ticket_id)).toMatchObject({ related_ticket_id: first.ticket_id })
        }
        const known = await push(mailText({ subject: `Re: x [HD-${display_id}]` }))
        expect(known).toMatchObject({ reason: "appended", ticket_id: first.ticket_id })
      })

      it("keeps one thread per mailbox for the same mail and takes it once in each", async () => {
        const sales = await createMailbox(getContainer(), {
          name: "Sales",
          address: "sales@desk.test",
        })
        const raw = mailText({
          message_id: "both@client.test",
          to: "support@desk.test, sales@desk.test",
        })
        const [one, two, again] = [await push(raw), await push(raw, sales.id), await push(raw)]
        expect(two.ticket_id).not.toBe(one.ticket_id)
        expect(again.id).toBe(one.id)
        const answer = await push(replyText("both@client.test"), sales.id)
        expect(answer.ticket_id).toBe(two.ticket_id)
        expect(await helpdesk.listTickets({})).toHaveLength(2)
      })

      it("tells mails without a Message-ID apart by their content", async () => {
        const raw = mailText({ message_id: null, from: null })
        const [one, again] = [await push(raw), await push(raw)]
        const other = await push(mailText({ message_id: null, from: null, body: "else" }))
        expect(again.id).toBe(one.id)
        expect(other.ticket_id).not.toBe(one.ticket_id)
        expect(await ticket(one.ticket_id)).toMatchObject({ requester_email: null })
      })

      it("opens a resolved ticket again, and a long closed one not", async () => {
        const first = await push(mailText({ message_id: "one@client.test" }))
        const id = first.ticket_id ?? ""
        await helpdesk.updateTickets({ id, status: "resolved", resolved_at: new Date() })
        await push(replyText("one@client.test"))
        expect(await ticket(id)).toMatchObject({ status: "open", resolved_at: null })
        await helpdesk.updateTickets({ id, status: "closed", closed_at: new Date("2020-01-01") })
        const late = await push(replyText("one@client.test"))
        expect(late.reason).toBe("created")
        expect(await ticket(late.ticket_id)).toMatchObject({ related_ticket_id: id })
        expect(await ticket(id)).toMatchObject({ status: "closed" })
      })
    })

    describe("who wrote", () => {
      it("matches customers whatever the case, and people on a copy without trusting the mail", async () => {
        const customer = await createCustomer(getContainer(), { email: "clara@shop.test" })
        const row = await push(
          mailText({
            from: "Clara <CLARA@Shop.test>",
            headers: { Cc: "boss@shop.test, support@desk.test" },
          })
        )
        expect(await ticket(row.ticket_id)).toMatchObject({ customer_id: customer.id })
        const people = await helpdesk.listTicketParticipants({ ticket_id: row.ticket_id })
        expect(
          people.map(({ email, role, is_confirmed }) => [email, role, is_confirmed]).sort()
        ).toEqual([
          ["boss@shop.test", "cc", false],
          ["clara@shop.test", "requester", true],
        ])
      })

      it("lets whom a merge brings along read nothing until an agent confirms them", async () => {
        const { ticket_id } = await push(mailText())
        const { display_id } = await ticket(ticket_id)
        const guess = { from: "mallory@evil.test", subject: `Re: [HD-${display_id}]` }
        const stranger = await push(mailText(guess))
        const own = await push(mailText({ subject: "Something else" }))
        const path = "/admin/helpdesk/tickets"
        const friend = { email: "friend@client.test" }
        await api.post(`${path}/${own.ticket_id}/participants`, friend, admin.headers)
        for (const source of [stranger, own]) {
          const into = { into_ticket_id: ticket_id }
          await api.post(`${path}/${source.ticket_id}/merge`, into, admin.headers)
        }
        const people = await helpdesk.listTicketParticipants({ ticket_id, role: "cc" })
        expect(people.map(({ email, is_confirmed }) => [email, is_confirmed]).sort()).toEqual([
          ["friend@client.test", true],
          ["mallory@evil.test", false],
        ])
      })

      it("finds customers the shop wrote in another case, by extra address, and by domain if asked", async () => {
        const customer = await createCustomer(getContainer(), { email: "Max_Power@Shop.test" })
        const extra = await createCustomer(getContainer())
        const company = await createCustomer(getContainer())
        const accounts = getContainer().resolve<AccountModuleService>(ACCOUNT_MODULE)
        await accounts.createAccountAddresses([
          { customer_id: extra.id, kind: "email", value: "private@home.test" },
          { customer_id: company.id, kind: "domain", value: "company.test" },
        ])
        const customerOf = async (from: string) =>
          (await ticket((await push(mailText({ from }))).ticket_id)).customer_id
        expect(await customerOf("max_power@shop.test")).toBe(customer.id)
        expect(await customerOf("maxxpower@shop.test")).toBeNull()
        expect(await customerOf("Private@home.test")).toBe(extra.id)
        expect(await customerOf("new@company.test")).toBeNull()
        await mail.updateMailboxes({ id: mailbox.id, match_domains: true })
        expect(await customerOf("new@company.test")).toBe(company.id)
      })

      it("sends what a proven agent writes from their own client, and keeps inside what nobody proves", async () => {
        await mail.updateMailboxes({ id: mailbox.id, trusted_authserv_ids: ["mx.desk.test"] })
        const first = await push(mailText())
        const [ack] = await acknowledgements()
        const agentMail = (dmarc: string) =>
          mailText({
            from: admin.email,
            to: ack.reply_to ?? "",
            body: "Your parcel is on its way.",
            headers: {
              "Authentication-Results": `mx.desk.test; dmarc=${dmarc} header.from=desk.test`,
            },
          })
        const proven = await push(agentMail("pass"))
        expect(proven).toMatchObject({ reason: "agent_reply", ticket_id: first.ticket_id })
        const [message] = await helpdesk.listTicketMessages({ id: proven.ticket_message_id })
        expect(message).toMatchObject({ direction: "outbound", author_id: admin.id })
        expect(await mail.listOutboundEmails({ ticket_message_id: message.id })).toHaveLength(1)
        expect(await ticket(first.ticket_id)).toMatchObject({
          status: "pending",
          unanswered_since: null,
        })

        const unproven = await push(agentMail("fail"))
        expect(unproven).toMatchObject({ reason: "note_for_review", ticket_message_id: null })
        const notes = await helpdesk.listTicketNotes({ ticket_id: first.ticket_id })
        expect(notes).toMatchObject([{ needs_review: true, from_email: admin.email }])
      })

      it("opens the ticket of a forwarded mail for who wrote the original", async () => {
        const body =
          "FYI\n\n---------- Forwarded message ---------\nFrom: Carla <carla@client.test>\nDate: Mon, 5 Oct 2026\nSubject: Help\nTo: <ada@desk.test>\n\nIt is broken."
        const row = await push(mailText({ from: admin.email, subject: "Fwd: Help", body }))
        expect(await ticket(row.ticket_id)).toMatchObject({
          requester_email: "carla@client.test",
          requester_confirmed: false,
        })
        expect(await acknowledgements()).toHaveLength(0)
      })
    })

    it("gives a ticket to a member of the mailbox's team where the team shares out", async () => {
      const team = await helpdesk.createTeams({ name: "Desk", assignment: "round_robin" })
      await helpdesk.createTeamMembers({ team_id: team.id, user_id: admin.id })
      await mail.updateMailboxes({ id: mailbox.id, team_id: team.id })
      const row = await push(mailText())
      expect(await ticket(row.ticket_id)).toMatchObject({ team_id: team.id, assignee_id: admin.id })
    })

    it("takes old mail in as closed tickets that answer nothing", async () => {
      const { id } = await mail.storeInboundEmail({
        mailbox_id: mailbox.id,
        source: "imap",
        content: Buffer.from(mailText({ message_id: "old@client.test" })),
        received_at: new Date("2026-10-05T08:00:00Z"),
        is_import: true,
      })
      const row = await processed({ api, container: getContainer(), admin }, id)
      expect(await ticket(row.ticket_id)).toMatchObject({
        status: "closed",
        unanswered_since: null,
      })
      expect(await acknowledgements()).toHaveLength(0)
    })

    describe("bytes", () => {
      const raw = async (id: string) => {
        const options = { ...admin.headers, responseType: "arraybuffer" as const }
        return api.get(`/admin/helpdesk/inbound-emails/${id}/raw`, options)
      }

      it("takes NUL, foreign charsets and broken headers", async () => {
        const mails = [
          Buffer.from(mailText({ subject: "a\u0000b", body: "c\u0000d" })),
          Buffer.from(mailText({ headers: { "Content-Type": "text/plain; charset=gb2312" } })),
          Buffer.from("no header at all"),
          Buffer.from("From: <<>>\nDate: never\nContent-Type: multipart/mixed\n\n--x\n"),
          Buffer.concat([Buffer.from("Subject: \xff\xfe", "latin1"), Buffer.alloc(5_000, 0x80)]),
        ]
        for (const one of mails) {
          expect(await push(one)).toMatchObject({ state: "processed", reason: "created" })
        }
      })

      it("answers the bytes as they came, as a download", async () => {
        const source = Buffer.concat([Buffer.from(mailText()), Buffer.alloc(1_500_000, 0x41)])
        const row = await push(source)
        const answer = await raw(row.id)
        expect(Buffer.from(answer.data).equals(source)).toBe(true)
        expect(answer.headers["content-disposition"]).toMatch(/^attachment/)
      })

      it("keeps the beginning of a mail above the limit and refuses what is far above it", async () => {
        const small = await createMailbox(getContainer(), {
          address: "small@desk.test",
          size_limit: 65_536,
        })
        const row = await push(mailText({ body: "Hello. ".repeat(20_000) }), small.id)
        expect(row).toMatchObject({ state: "processed", reason: "created", is_oversize: true })
        const [message] = await helpdesk.listTicketMessages({ id: row.ticket_message_id })
        expect(message).toMatchObject({
          is_oversize: true,
          body_text: expect.stringContaining("Hello."),
        })
        await expect(
          push(mailText({ body: "Hello. ".repeat(60_000) }), small.id)
        ).rejects.toMatchObject({
          response: { status: 413, data: { code: "too_large" } },
        })
        expect(await mail.listInboundEmails({ mailbox_id: small.id })).toHaveLength(1)
      })

      it("stores attachments privately and gives them to the message", async () => {
        const body =
          '--b\r\nContent-Type: text/plain\r\n\r\nSee file\r\n--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename="bill.pdf"\r\n\r\n%PDF\r\n--b--'
        const row = await push(
          mailText({ body, headers: { "Content-Type": 'multipart/mixed; boundary="b"' } })
        )
        const files = await helpdesk.listTicketAttachments({ message_id: row.ticket_message_id })
        expect(files).toMatchObject([
          { filename: "bill.pdf", content_type: "application/pdf", size: 4 },
        ])
        expect(files[0].file_id).toContain("private-helpdesk/")
      })
    })

    describe("the log", () => {
      it("filters, and refuses retries to agents and of what is done", async () => {
        const done = await push(mailText())
        const own = await push(mailText({ from: "support@desk.test" }))
        const { data } = await api.get(
          "/admin/helpdesk/inbound-emails?state=ignored",
          admin.headers
        )
        expect(data).toMatchObject({
          count: 1,
          inbound_emails: [{ id: own.id, reason: "own_mail" }],
        })
        const agent = await createAdmin(getContainer(), "agent")
        const retry = (id: string, who = admin) =>
          api.post(`/admin/helpdesk/inbound-emails/${id}/retry`, {}, who.headers)
        await expect(retry(own.id, agent)).rejects.toMatchObject({ response: { status: 403 } })
        await expect(retry(done.id)).rejects.toMatchObject({ response: { status: 400 } })
        await mail.updateMailboxes({ id: mailbox.id, address: "moved@desk.test" })
        expect((await retry(own.id)).data.inbound_email.state).toBe("received")
        expect(await processed({ api, container: getContainer(), admin }, own.id)).toMatchObject({
          state: "processed",
        })
      })

      it("refuses mail from who is no manager and for a mailbox that is not there", async () => {
        const agent = await createAdmin(getContainer(), "agent")
        const send = (id: string, options: object) =>
          api.post(`/admin/helpdesk/mailboxes/${id}/inbound`, mailText(), options)
        await expect(send(mailbox.id, agent.headers)).rejects.toMatchObject({
          response: { status: 403 },
        })
        await expect(send(mailbox.id, {})).rejects.toMatchObject({ response: { status: 401 } })
        await expect(send("mbox_none", admin.headers)).rejects.toMatchObject({
          response: { status: 404 },
        })
      })
    })
  },
})
