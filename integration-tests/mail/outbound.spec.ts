import { createServer, type AddressInfo } from "node:net"
import { Readable } from "node:stream"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { HELPDESK_MODULE } from "../../src/modules/helpdesk"
import type { HelpdeskModuleService } from "../../src/modules/helpdesk/service"
import { MAIL_MODULE } from "../../src/modules/mail"
import {
  OutboundSender,
  type SenderDependencies,
} from "../../src/modules/mail/outbox/outbound-sender"
import type { MailModuleService } from "../../src/modules/mail/service"
import type { OpenAttachment } from "../../src/modules/mail/transport/smtp/send-email"
import type { OutboundDraft } from "../../src/modules/mail/utils/outbound"
import { cancelQueuedMessageWorkflow } from "../../src/workflows/outbound-email/cancel-queued-message"
import { queueTicketMessagesWorkflow } from "../../src/workflows/outbound-email/queue-ticket-messages"
import { reportDeliveryWorkflow } from "../../src/workflows/outbound-email/report-delivery"
import { createAdmin, type TestAdmin } from "../helpers/create-admin"
import { poll } from "../helpers/poll"
import { startSmtpSink, type SmtpSink } from "../helpers/smtp-sink"
import { startTokenEndpoint } from "../helpers/token-endpoint"

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    describe("outgoing mail", () => {
      let container: MedusaContainer
      let mail: MailModuleService
      let helpdesk: HelpdeskModuleService
      let manager: TestAdmin
      let sink: SmtpSink
      let mailboxId: string

      const noAttachments: OpenAttachment = async () => Readable.from([])

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

      /** A ticket with the customer's mail and an agent's answer to it that may leave at once. */
      const createReply = async (message: object = {}, ticketFields: object = {}) => {
        const ticket = await helpdesk.createTickets({
          subject: "No internet since Monday",
          requester_email: "jane@example.test",
          requester_name: "Jane Doe",
          mailbox_id: mailboxId,
          assignee_id: manager.id,
          channel: "email",
          ...ticketFields,
        })
        const base = {
          ticket_id: ticket.id,
          to: [] as unknown as Record<string, unknown>,
          cc: [] as unknown as Record<string, unknown>,
          visible_text: "",
        }
        await helpdesk.createTicketMessages({
          ...base,
          direction: "inbound",
          author_type: "customer",
          body_text: "It is down",
          rfc_message_id: `first-${ticket.display_id}@example.test`,
          sent_at: new Date("2026-01-01T10:00:00Z"),
        })
        const reply = await helpdesk.createTicketMessages({
          ...base,
          direction: "outbound",
          author_type: "agent",
          author_id: manager.id,
          to: [{ address: "jane@example.test", name: "Jane Doe" }] as unknown as Record<
            string,
            unknown
          >,
          body_text: "We are looking into it.",
          sent_at: new Date(),
          send_after: new Date(Date.now() - 1000),
          delivery_state: "pending",
          ...message,
        })
        return { ticket, reply }
      }

      const queue = (id: string) =>
        queueTicketMessagesWorkflow(container).run({ input: { message_ids: [id] } })

      const draft = (changes: Partial<OutboundDraft> = {}): OutboundDraft => ({
        mailbox_id: mailboxId,
        kind: "reply",
        ticket_id: null,
        ticket_message_id: null,
        once_key: null,
        from_name: "Northwind Support",
        from_email: "support@northwind.test",
        reply_to: null,
        to: [{ address: "jane@example.test", name: "" }],
        cc: [],
        subject: "Hello",
        text: "Hello",
        html: null,
        rfc_message_id: `mail-${Math.random().toString(36).slice(2)}@northwind.test`,
        in_reply_to: null,
        rfc_references: null,
        headers: {},
        attachments: [],
        send_after: new Date(Date.now() - 1000),
        ...changes,
      })

      const send = async (open = noAttachments) => {
        const { lanes } = await mail.startSending(open)
        await Promise.all(lanes)
      }

      const outcomeOf = (id: string) =>
        poll(async () => {
          const email = await mail.retrieveOutboundEmail(id)
          return email.state !== "sending" && (email.sent_at || email.last_error) && email
        }, "the mail to be tried")

      const messageState = (id: string, state: string) =>
        poll(async () => {
          await reportDeliveryWorkflow(container).run({ input: {} })
          const message = await helpdesk.retrieveTicketMessage(id)
          return message.delivery_state === state && message
        }, `the message to be ${state}`)

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

      it("sends a reply that mail clients put into its thread", async () => {
        await helpdesk.updateAgentProfiles({
          selector: { user_id: manager.id },
          data: { signature: "Ada, Northwind" },
        })
        const { ticket, reply } = await createReply()
        await queue(reply.id)
        await send()
        const sent = await poll(() => sink.mails[0], "the mail")
        const headers = sent.mail.headers
        expect(sent.recipients).toEqual(["jane@example.test"])
        expect(sent.mail.subject).toBe(`Re: No internet since Monday [HD-${ticket.display_id}]`)
        expect(sent.mail.inReplyTo).toBe(`<first-${ticket.display_id}@example.test>`)
        expect(sent.mail.references).toBe(`<first-${ticket.display_id}@example.test>`)
        expect(sent.mail.replyTo?.text).toMatch(/^support\+[0-9a-z.]+@northwind\.test$/)
        expect(sent.mail.text).toContain("We are looking into it.\n\n-- \nAda, Northwind")
        expect(sent.mail.html).toContain("<p>We are looking into it.</p>")
        expect(headers.has("auto-submitted")).toBe(false)
        await messageState(reply.id, "sent")
      })

      it("writes one mail however often a message is queued", async () => {
        const { reply } = await createReply()
        await Promise.all([queue(reply.id), queue(reply.id), queue(reply.id)])
        await send()
        await messageState(reply.id, "sent")
        await queue(reply.id)
        await send()
        expect(sink.mails).toHaveLength(1)
      })

      it("never sends a row twice with several senders at once", async () => {
        await mail.enqueueEmails(Array.from({ length: 30 }, () => draft()))
        await Promise.all([send(), send(), send()])
        await poll(() => sink.mails.length >= 30, "30 mails")
        await poll(async () => {
          const [, waiting] = await mail.listAndCountOutboundEmails({
            state: ["queued", "sending"],
          })
          return waiting === 0
        }, "an empty outbox")
        const ids = sink.mails.map((item) => item.mail.messageId)
        expect(ids).toHaveLength(30)
        expect(new Set(ids).size).toBe(30)
      })

      it("sends the same mail again after a crash between sending and writing it down", async () => {
        const [{ id }] = await mail.enqueueEmails([draft()])
        await send()
        await outcomeOf(id)
        await mail.updateOutboundEmails({
          id,
          state: "sending",
          claimed_until: new Date(Date.now() - 1000),
        })
        await send()
        await poll(() => sink.mails.length === 2, "the second copy")
        expect(sink.mails[1].mail.messageId).toBe(sink.mails[0].mail.messageId)
        expect(sink.mails[1].mail.date).toEqual(sink.mails[0].mail.date)
      })

      it("leaves a mail alone that another sender still holds", async () => {
        const [{ id }] = await mail.enqueueEmails([draft()])
        await mail.updateOutboundEmails({
          id,
          state: "sending",
          claimed_until: new Date(Date.now() + 60_000),
        })
        await send()
        expect(sink.mails).toHaveLength(0)
      })

      it("tries again after 4xx and says so on the message", async () => {
        sink.refuse(() => ({ code: 450, text: "4.2.1 greylisted, come back later" }))
        const { reply } = await createReply()
        await queue(reply.id)
        await send()
        const message = await poll(async () => {
          await reportDeliveryWorkflow(container).run({ input: {} })
          const found = await helpdesk.retrieveTicketMessage(reply.id)
          return found.delivery_detail && found
        }, "the server's words")
        expect(message.delivery_state).toBe("queued")
        expect(message.delivery_detail).toContain("greylisted")
        const [email] = await mail.listOutboundEmails({ ticket_message_id: reply.id })
        expect(email.send_after.getTime()).toBeGreaterThan(Date.now())
        sink.refuse(null)
        await mail.updateOutboundEmails({ id: email.id, send_after: new Date() })
        await send()
        await messageState(reply.id, "sent")
        expect(sink.mails).toHaveLength(1)
      })

      it("gives up after 5xx, tells the agent once, and sends again on request", async () => {
        sink.refuse(() => ({ code: 550, text: "5.1.1 no such user" }))
        const { ticket, reply } = await createReply()
        await queue(reply.id)
        await send()
        const message = await messageState(reply.id, "failed")
        expect(message.delivery_detail).toContain("no such user")
        await reportDeliveryWorkflow(container).run({ input: {} })
        const events = await helpdesk.listTicketEvents({ ticket_id: ticket.id })
        expect(events.filter(({ type }) => type === "delivery_failed")).toHaveLength(1)
        const bell = await api.get("/admin/notifications?channel=feed", manager.headers)
        const titles = bell.data.notifications.map(
          (entry: { data: { title: string } }) => entry.data.title
        )
        expect(titles).toEqual([`HD-${ticket.display_id}: a reply was not delivered`])
        expect(JSON.stringify(bell.data)).not.toContain("jane@example.test")

        sink.refuse(null)
        const [email] = await mail.listOutboundEmails({ ticket_message_id: reply.id })
        const retried = await post(`/outbound-emails/${email.id}/retry`, {})
        expect(retried.status).toBe(200)
        await send()
        await messageState(reply.id, "sent")
        const again = await post(`/outbound-emails/${email.id}/retry`, {})
        expect(again.status).toBe(400)
        expect(again.data.message).toContain("This mail is sent")
      })

      it("takes a reply back before it leaves and refuses afterwards", async () => {
        const later = { send_after: new Date(Date.now() + 60_000) }
        const { ticket, reply } = await createReply(later)
        await cancelQueuedMessageWorkflow(container).run({
          input: { message_id: reply.id, user_id: manager.id },
        })
        expect((await helpdesk.retrieveTicketMessage(reply.id)).delivery_state).toBe("cancelled")
        await queue(reply.id)
        await send()
        expect(sink.mails).toHaveLength(0)
        const events = await helpdesk.listTicketEvents({ ticket_id: ticket.id })
        expect(events.map(({ type }) => type)).toContain("send_cancelled")

        const { reply: gone } = await createReply()
        await queue(gone.id)
        await send()
        await messageState(gone.id, "sent")
        await expect(
          cancelQueuedMessageWorkflow(container).run({ input: { message_id: gone.id } })
        ).rejects.toMatchObject({
          message: expect.stringContaining("can no longer be taken back"),
        })
      })

      it("says on the message that the mailbox has no SMTP settings, and sends once it has", async () => {
        await post(`/mailboxes/${mailboxId}`, { smtp: null })
        const { reply } = await createReply()
        await queue(reply.id)
        await send()
        const message = await poll(async () => {
          await reportDeliveryWorkflow(container).run({ input: {} })
          const found = await helpdesk.retrieveTicketMessage(reply.id)
          return found.delivery_detail && found
        }, "a reason")
        expect(message.delivery_detail).toBe("mailbox has no SMTP settings")
        await post(`/mailboxes/${mailboxId}`, {
          smtp: { host: "127.0.0.1", port: sink.port, secure: false },
        })
        await send()
        await messageState(reply.id, "sent")
      })

      it("holds automatic mail to a suppressed address back, and nothing else", async () => {
        await mail.createSuppressions({
          address: "jane@example.test",
          reason: "5.1.1 bounced",
          until: new Date(Date.now() + 86_400_000),
        })
        const [ack] = await mail.enqueueEmails([draft({ kind: "acknowledgement" })])
        const [reply] = await mail.enqueueEmails([draft()])
        await send()
        expect((await outcomeOf(reply.id)).state).toBe("sent")
        expect(await outcomeOf(ack.id)).toMatchObject({
          state: "cancelled",
          last_error: expect.stringContaining("5.1.1 bounced"),
        })
      })

      it("streams attachments and keeps inline images inline", async () => {
        const image = Buffer.from("not really a png")
        const [{ id }] = await mail.enqueueEmails([
          draft({
            html: '<p>See <img src="cid:plan@hd" /></p>',
            attachments: [
              {
                file_id: "plan",
                filename: "plan.png",
                content_type: "image/png",
                content_id: "plan@hd",
              },
              {
                file_id: "contract",
                filename: "Vertrag – final.pdf",
                content_type: "application/pdf",
                content_id: null,
              },
            ],
          }),
        ])
        await send(async (fileId) =>
          Readable.from([fileId === "plan" ? image : Buffer.from("%PDF")])
        )
        await outcomeOf(id)
        const [{ mail: parsed }] = sink.mails
        expect(parsed.attachments.map(({ filename }) => filename)).toEqual([
          "plan.png",
          "Vertrag – final.pdf",
        ])
        expect(parsed.attachments[0].cid).toBe("plan@hd")
        expect(parsed.attachments[0].content.equals(image)).toBe(true)
      })

      it("does not let a server that hangs hold up another mailbox", async () => {
        const slow = await startSmtpSink()
        let release: () => void = () => undefined
        slow.afterData(
          () =>
            new Promise((resolve) => {
              release = () => resolve(null)
            })
        )
        const other = await createMailbox({
          name: "Slow",
          address: "slow@northwind.test",
          smtp: { host: "127.0.0.1", port: slow.port, secure: false },
        })
        const [held] = await mail.enqueueEmails([draft({ mailbox_id: other.id })])
        const { lanes: before } = await mail.startSending(noAttachments)
        await poll(() => slow.mails.length === 1, "the slow server to have the mail")
        const [quick] = await mail.enqueueEmails([draft()])
        await mail.startSending(noAttachments)
        expect((await outcomeOf(quick.id)).state).toBe("sent")
        expect((await mail.retrieveOutboundEmail(held.id)).state).toBe("sending")
        release()
        await Promise.all(before)
        expect((await mail.retrieveOutboundEmail(held.id)).state).toBe("sent")
        await slow.close()
      })

      it("gives up on a server that never speaks and tries again later", async () => {
        const silent = createServer(() => undefined)
        await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve))
        const { port } = silent.address() as AddressInfo
        await post(`/mailboxes/${mailboxId}`, { smtp: { port } })
        const [{ id }] = await mail.enqueueEmails([draft()])
        const impatient = new OutboundSender({
          ...(
            mail as unknown as { senderDependencies_: () => SenderDependencies }
          ).senderDependencies_(),
          timeouts: { connect: 500, greeting: 500, socket: 500 },
        })
        await Promise.all(await impatient.start(noAttachments))
        expect(await outcomeOf(id)).toMatchObject({
          state: "queued",
          last_error: expect.stringMatching(/greeting|timeout/i),
        })
        await new Promise((resolve) => silent.close(resolve))
      })

      it("keeps a mail whose attachment cannot be read, and says so", async () => {
        const file = { filename: "a.pdf", content_type: "application/pdf", content_id: null }
        const [{ id }] = await mail.enqueueEmails([
          draft({ attachments: [{ ...file, file_id: "gone" }] }),
        ])
        await send(async () => {
          throw new Error("the file storage does not answer")
        })
        expect(await outcomeOf(id)).toMatchObject({
          state: "queued",
          last_error: "the file storage does not answer",
        })
        expect(sink.mails).toHaveLength(0)
      })

      it("logs in with an access token bought with the refresh token, once for many mails", async () => {
        const tokens = await startTokenEndpoint({
          refresh_token: "refresh-1",
          access_token: "access-1",
          expires_in: 3600,
        })
        const guarded = await startSmtpSink({ accessToken: "access-1" })
        const smtp = {
          host: "127.0.0.1",
          port: guarded.port,
          secure: false,
          user: "support@northwind.test",
          oauth2: {
            provider: "custom",
            client_id: "client",
            client_secret: "secret",
            refresh_token: "refresh-1",
            token_url: tokens.url,
          },
        }
        await post(`/mailboxes/${mailboxId}`, { smtp })
        await mail.enqueueEmails(Array.from({ length: 5 }, () => draft()))
        await send()
        await poll(() => guarded.mails.length === 5, "the mails")
        expect(tokens.requests).toHaveLength(1)
        expect(tokens.requests[0]).toMatchObject({
          grant_type: "refresh_token",
          refresh_token: "refresh-1",
          client_id: "client",
          client_secret: "secret",
        })
        const wrong = await post(`/mailboxes/${mailboxId}/test`, {
          smtp: { oauth2: { refresh_token: "revoked" } },
        })
        expect(wrong.data.smtp).toMatchObject({
          ok: false,
          step: "login",
          error: expect.stringContaining("invalid_grant"),
        })
        await Promise.all([guarded.close(), tokens.close()])
      })

      it("stores the refresh token that replaces the one it used", async () => {
        const tokens = await startTokenEndpoint({
          refresh_token: "refresh-1",
          next_refresh_token: "refresh-2",
          access_token: "access-1",
          // Over before it began: the next mail needs another one.
          expires_in: 1,
        })
        const guarded = await startSmtpSink({ accessToken: "access-1" })
        const oauth2 = {
          provider: "custom",
          client_id: "client",
          refresh_token: "refresh-1",
          token_url: tokens.url,
        }
        const server = { host: "127.0.0.1", secure: false, user: "support@northwind.test" }
        await post(`/mailboxes/${mailboxId}`, { smtp: { ...server, port: guarded.port, oauth2 } })
        for (const count of [1, 2]) {
          await mail.enqueueEmails([draft()])
          await send()
          await poll(() => guarded.mails.length === count, "the mail")
        }
        expect(tokens.requests.map(({ refresh_token }) => refresh_token)).toEqual([
          "refresh-1",
          "refresh-2",
        ])
        await Promise.all([guarded.close(), tokens.close()])
      })
    })
  },
})
