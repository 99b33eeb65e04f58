import type {
  IEventBusModuleService,
  IUserModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { HELPDESK_MODULE } from "../../src/modules/helpdesk"
import type { HelpdeskModuleService } from "../../src/modules/helpdesk/service"
import type { SlaNoticeEventData, SlaNoticeState } from "../../src/types"
import { updateAgentWorkflow } from "../../src/workflows/agent/update-agent"
import { deliverSlaNoticesWorkflow } from "../../src/workflows/sla-notice/deliver-sla-notices"
import { sweepSlaClocksWorkflow } from "../../src/workflows/sla-notice/sweep-sla-clocks"
import { createAdmin, type TestAdmin } from "../helpers/create-admin"
import { poll } from "../helpers/poll"
import { replyTo } from "../helpers/reply-to"
import { defaultSla, letTimePass, seedPolicy, target } from "../helpers/sla-desk"
import { startSmtpSink, type SmtpSink, type SunkMail } from "../helpers/smtp-sink"

let sink: SmtpSink

// Before the runner reads medusa-config: the provider gets this server.
beforeAll(async () => {
  sink = await startSmtpSink()
  process.env.HELPDESK_NOTIFICATION_SMTP_URL = `smtp://127.0.0.1:${sink.port}`
  process.env.HELPDESK_NOTIFICATION_FROM = "Northwind Desk <desk@northwind.test>"
  process.env.HELPDESK_ADMIN_URL = "https://shop.northwind.test/app/"
})
afterAll(async () => {
  await sink.close()
  delete process.env.HELPDESK_NOTIFICATION_SMTP_URL
})

/** The clock of this process alone: timers go on. */
const setClockAhead = (minutes: number) =>
  jest.useFakeTimers({
    now: Date.now() + minutes * 60_000,
    doNotFake: [
      "hrtime",
      "nextTick",
      "performance",
      "queueMicrotask",
      "setImmediate",
      "clearImmediate",
      "setInterval",
      "clearInterval",
      "setTimeout",
      "clearTimeout",
    ],
  })

interface BellEntry {
  id: string
  to: string
  channel: string
  status: string
  data: Record<string, unknown>
}

interface ListedNotice {
  id: string
  state: SlaNoticeState
  due_at: string
  detail: string | null
}

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer, dbConnection }) => {
    describe("SLA notices", () => {
      let container: MedusaContainer
      let helpdesk: HelpdeskModuleService
      let boss: TestAdmin
      let bob: TestAdmin

      const run = (sql: string, params: string[] = []) => dbConnection.raw(sql, params)
      const deliver = () => deliverSlaNoticesWorkflow(container).run()
      const sweep = async () => {
        await sweepSlaClocksWorkflow(container).run()
        await deliver()
      }
      const sentTo = ({ email }: TestAdmin): SunkMail[] =>
        sink.mails.filter(({ recipients }) => recipients.includes(email))
      const subjectsTo = (user: TestAdmin) => sentTo(user).map(({ mail }) => mail.subject)
      const restartSink = async () => {
        const { port } = sink
        sink = await startSmtpSink({ port })
      }

      /** First response due an hour after creation, which is `minutes` ago. */
      const openTicket = async (minutes: number, fields: object = {}) => {
        const policy_id = await seedPolicy(helpdesk, {
          targets: [target("first_response", 60)],
          imminent_minutes: 10,
          notify_manager_from: "warning",
        })
        const { ticket } = await helpdesk.openTicket(
          {
            subject: "No internet <b>since</b> Monday",
            channel: "email",
            customer_id: null,
            requester_email: "jane@example.test",
            requester_name: "Jane Doe",
            assignee_id: bob.id,
            sla: defaultSla(policy_id),
            message: { body_text: "It is down", body_html: null },
            ...fields,
          },
          { cause: "mail", actor_id: null }
        )
        await letTimePass(run, ticket.id, minutes)
        return ticket
      }

      const bellOf = async (user: TestAdmin): Promise<BellEntry[]> => {
        const path = `/admin/notifications?channel=feed&to=${user.id}&order=created_at`
        return (await api.get(path, user.headers)).data.notifications
      }
      const bellTitles = async (user: TestAdmin) =>
        (await bellOf(user)).map(({ data }) => data.title)

      const noticesOf = async (ticket_id: string): Promise<ListedNotice[]> => {
        const path = `/admin/helpdesk/sla-notices?ticket_id=${ticket_id}&order=created_at`
        return (await api.get(path, boss.headers)).data.sla_notices
      }
      const noticeOf = async (ticket_id: string, state: SlaNoticeState) =>
        (await noticesOf(ticket_id)).find((notice) => notice.state === state)
      const retryNow = async () => {
        await run("UPDATE helpdesk_sla_notice SET next_attempt_at = now() WHERE state = 'pending'")
        await deliver()
      }

      beforeEach(async () => {
        container = getContainer()
        helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
        sink.mails.length = 0
        sink.refuse(null)
        boss = await createAdmin(container, "manager")
        bob = await createAdmin(container, "agent")
        const [profile] = await helpdesk.listAgentProfiles({ user_id: bob.id })
        await helpdesk.updateAgentProfiles({ id: profile.id, manager_id: boss.id })
      })

      it("reach assignee and manager once a stage, by mail and by bell", async () => {
        const ticket = await openTicket(46)
        await Promise.all([sweep(), sweep(), deliver()])
        await letTimePass(run, ticket.id, 5)
        await Promise.all([sweep(), sweep(), deliver()])
        await letTimePass(run, ticket.id, 10)
        await Promise.all([sweep(), sweep(), deliver()])
        await Promise.all([sweep(), deliver()])

        const number = `HD-${ticket.display_id}`
        const stages = ["at risk", "due shortly", "overdue"]
        for (const user of [bob, boss]) {
          expect(subjectsTo(user)).toEqual(
            stages.map((s) => `[${number}] First response ${s}: No internet <b>since</b> Monday`)
          )
          expect(await bellTitles(user)).toEqual(
            stages.map((s) => `${number}: First response ${s}`)
          )
        }
        expect(await noticesOf(ticket.id)).toMatchObject(
          ["warning_75", "imminent_10", "breached"].map((stage) => ({
            stage,
            state: "sent",
            attempts: 1,
            detail: null,
            metric: "first_response",
          }))
        )
      })

      it("come by the database's time, whatever a server's own clock says", async () => {
        const ticket = await openTicket(40)
        setClockAhead(60)
        await sweep()
        jest.useRealTimers()
        expect(await helpdesk.listSlaNotices({ ticket_id: ticket.id })).toEqual([])
        await letTimePass(run, ticket.id, 30)
        await sweep()
        expect(await helpdesk.listSlaNotices({ ticket_id: ticket.id })).not.toEqual([])
      })

      it("say what it is about, in text and in harmless HTML", async () => {
        const ticket = await openTicket(61)
        await sweep()
        const [{ mail, from, raw }] = sentTo(bob)
        expect(from).toBe("desk@northwind.test")
        expect(mail.from?.text).toBe('"Northwind Desk" <desk@northwind.test>')
        expect(mail.headers.get("auto-submitted")).toBe("auto-generated")
        expect(mail.headers.get("x-auto-response-suppress")).toBe("All")
        const breach = await noticeOf(ticket.id, "sent")
        expect(mail.messageId).toBe(`<helpdesk-sla.${breach?.id}.${bob.id}@northwind.test>`)
        const url = `https://shop.northwind.test/app/helpdesk/tickets/${ticket.id}`
        expect(mail.text).toContain(url)
        expect(mail.text).toContain("From: Jane Doe, jane@example.test")
        expect(mail.text).toMatch(/Due: .*\d\d:\d\d \(UTC\)/)
        expect(mail.text).toContain("Overdue by: 1 min of business time")
        expect(mail.html).toContain("No internet &lt;b&gt;since&lt;/b&gt; Monday")
        expect(mail.html).toContain(`<a href="${url}">`)
        expect(raw.toString()).not.toContain("It is down")
      })

      it("come in the language somebody chose, one mail a target", async () => {
        await updateAgentWorkflow(container).run({
          input: { user_id: boss.id, notifications: { language: "de" } },
        })
        const targets = [target("first_response", 60), target("resolution", 60)]
        const policy_id = await seedPolicy(helpdesk, { targets })
        const ticket = await openTicket(61, { sla: defaultSla(policy_id) })
        await sweep()
        const number = `[HD-${ticket.display_id}]`
        expect(subjectsTo(bob).sort()).toEqual([
          `${number} First response overdue: No internet <b>since</b> Monday`,
          `${number} Resolution overdue: No internet <b>since</b> Monday`,
        ])
        expect(subjectsTo(boss).sort()).toEqual([
          `${number} Erste Antwort überfällig: No internet <b>since</b> Monday`,
          `${number} Lösung überfällig: No internet <b>since</b> Monday`,
        ])
        expect(await bellTitles(boss)).toContain(`HD-${ticket.display_id}: Lösung überfällig`)
      })

      it("leave nothing a customer wrote where every user may read it", async () => {
        const ticket = await openTicket(61)
        await sweep()
        const { data } = await api.get("/admin/notifications?limit=50&fields=*", bob.headers)
        const stored = JSON.stringify(data)
        expect(stored).toContain(`HD-${ticket.display_id}`)
        expect(stored).not.toMatch(/internet|Jane|example\.test|It is down/)
      })

      it("wait for a mail server that is down, without ringing the bell again", async () => {
        await sink.close()
        const ticket = await openTicket(61)
        await sweep()
        expect(await noticesOf(ticket.id)).toContainEqual(
          expect.objectContaining({
            state: "pending",
            attempts: 1,
            detail: expect.stringContaining("ECONNREFUSED"),
          })
        )
        await deliver()
        expect(await bellTitles(bob)).toHaveLength(1)
        await retryNow()
        await restartSink()
        await retryNow()
        await retryNow()
        for (const user of [bob, boss]) {
          expect(sentTo(user)).toHaveLength(1)
          expect(await bellTitles(user)).toHaveLength(1)
        }
        expect(await noticesOf(ticket.id)).toContainEqual(
          expect.objectContaining({ state: "sent", attempts: 3, detail: null })
        )
      })

      it("are sent again only to those who did not get them", async () => {
        sink.refuse((address) =>
          address === boss.email ? { code: 550, text: "5.1.1 No such user" } : null
        )
        const ticket = await openTicket(61)
        await sweep()
        const waiting = await noticeOf(ticket.id, "pending")
        expect(waiting?.detail).toContain(`${boss.email}: `)
        expect(waiting?.detail).toContain("No such user")
        expect(waiting?.detail).not.toContain(bob.email)
        sink.refuse(null)
        await retryNow()
        expect([sentTo(bob).length, sentTo(boss).length]).toEqual([1, 1])
      })

      it("are sent again after a crash in the middle, as the same mail", async () => {
        const ticket = await openTicket(61)
        await helpdesk.sweepClocks(new Date(), 10, async () => [])
        const breach = await noticeOf(ticket.id, "pending")
        // What a killed process leaves: rows that were written, but never marked.
        for (const channel of ["feed", "email:1"]) {
          await run(
            `INSERT INTO notification (id, "to", channel, template, data, status, idempotency_key)
             VALUES (?, ?, ?, 'helpdesk', '{"title": "left"}', 'pending', ?)`,
            [
              `noti_${channel}`,
              channel === "feed" ? bob.id : bob.email,
              channel.replace(":1", ""),
              `helpdesk:sla:${breach?.id}:${bob.id}:${channel}`,
            ]
          )
        }
        await deliver()
        expect(sentTo(bob).map(({ mail }) => mail.messageId)).toEqual([
          `<helpdesk-sla.${breach?.id}.${bob.id}@northwind.test>`,
        ])
        expect(await bellTitles(bob)).toEqual(["left"])
        expect(sentTo(boss)).toHaveLength(1)
      })

      it("are left out where the answer came first, but never for a breach", async () => {
        const warning = await openTicket(46)
        const breach = await openTicket(61)
        await helpdesk.sweepClocks(new Date(), 10, async () => [])
        for (const { id } of [warning, breach]) {
          await replyTo(helpdesk, id, {}, { cause: "user", actor_id: bob.id })
        }
        await deliver()
        expect(subjectsTo(bob)).toEqual([expect.stringContaining(`[HD-${breach.display_id}]`)])
        expect(sentTo(bob)[0].mail.text).toContain("met after its deadline")
        expect(await noticesOf(warning.id)).toMatchObject([
          { state: "superseded", detail: expect.stringContaining("met") },
        ])
      })

      it("reach a manager where nobody has the ticket and no profile says who leads", async () => {
        const profiles = await helpdesk.listAgentProfiles({})
        await helpdesk.deleteAgentProfiles(profiles.map(({ id }) => id))
        await openTicket(61, { assignee_id: null })
        await sweep()
        expect(sentTo(boss)).toHaveLength(1)
        expect(sentTo(bob)).toHaveLength(0)
      })

      it("reach every manager where a breach would miss the one who is gone", async () => {
        const gone = await createAdmin(container, "agent")
        const [profile] = await helpdesk.listAgentProfiles({ user_id: bob.id })
        await helpdesk.updateAgentProfiles({ id: profile.id, manager_id: gone.id })
        await container.resolve<IUserModuleService>(Modules.USER).deleteUsers([gone.id])
        await openTicket(46)
        await openTicket(61)
        await sweep()
        expect(subjectsTo(bob)).toHaveLength(2)
        expect(subjectsTo(boss)).toEqual([expect.stringContaining("overdue")])
      })

      it("tell the shop as events", async () => {
        const heard: SlaNoticeEventData[] = []
        const bus = container.resolve<IEventBusModuleService>(Modules.EVENT_BUS)
        bus.subscribe("helpdesk.sla.breached", async ({ data }) => {
          heard.push(data as SlaNoticeEventData)
        })
        const ticket = await openTicket(61)
        await sweep()
        await poll(() => heard.length > 0, "the event")
        const notice = await noticeOf(ticket.id, "sent")
        expect(heard).toEqual([
          {
            id: ticket.id,
            notice_id: notice?.id,
            metric: "first_response",
            due_at: notice?.due_at,
          },
        ])
      })

      it("are listed by state and seen in health", async () => {
        const ticket = await openTicket(61)
        await sweep()
        const list = async (query: string) =>
          (await api.get(`/admin/helpdesk/sla-notices?${query}`, bob.headers)).data
        expect(await list(`ticket_id=${ticket.id}&state=sent`)).toMatchObject({ count: 1 })
        expect(await list("state=failed")).toMatchObject({ count: 0, sla_notices: [] })
        const bad = await api.get("/admin/helpdesk/sla-notices?state=lost", {
          ...bob.headers,
          validateStatus: () => true,
        })
        expect(bad.status).toBe(400)
        const { sla } = (await api.get("/admin/helpdesk/health", bob.headers)).data
        expect(sla).toMatchObject({
          overdue_notices: 0,
          failed_notices: 0,
          has_email_channel: true,
        })
        expect(Date.now() - Date.parse(sla.last_sweep)).toBeLessThan(60_000)
      })
    })
  },
})
