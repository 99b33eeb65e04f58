import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { HELPDESK_MODULE } from "../../src/modules/helpdesk"
import * as moduleModels from "../../src/modules/helpdesk/models"
import type { NoticeToTell, Telling } from "../../src/modules/helpdesk/operations/tell-notice"
import type { HelpdeskModuleService } from "../../src/modules/helpdesk/service"
import { replyTo } from "../helpers/reply-to"
import { ADA, letTimePass, MINUTE, openTicketWith, seedPolicy } from "../helpers/sla-desk"

jest.setTimeout(60_000)

const FIRST_USER = "user_first"

moduleIntegrationTestRunner<HelpdeskModuleService>({
  moduleName: HELPDESK_MODULE,
  moduleModels: Object.values(moduleModels),
  resolve: `${process.cwd()}/src/modules/helpdesk`,
  pathToMigrations: `${process.cwd()}/src/modules/helpdesk/migrations`,
  testSuite: ({ service, MikroOrmWrapper }) => {
    const manager = (): SqlEntityManager => MikroOrmWrapper.forkManager() as SqlEntityManager

    const run = (sql: string, params: string[]) => manager().execute(sql, params)

    const sweep = (now: Date, limit = 100) =>
      service.sweepClocks(now, limit, async () => [FIRST_USER])

    /** An open ticket whose first response is due 60 minutes after `start`. */
    const openTicket = async (fields: object = {}, policy: object = {}) => {
      const policy_id = await seedPolicy(service, {
        targets: [{ metric: "first_response", priority: null, minutes: 60 }],
        warning_percents: [50, 75],
        imminent_minutes: 10,
        breach_repeat_minutes: [30],
        ...policy,
      })
      const ticket = await openTicketWith(service, policy_id, fields)
      const [clock] = await service.listSlaClocks({
        ticket_id: ticket.id,
        metric: "first_response",
      })
      const at = (minutes: number) => new Date(clock.started_at.getTime() + minutes * MINUTE)
      return { ticket, clock, at }
    }

    const noticesOf = async (ticket_id: string) =>
      (
        await service.listSlaNotices({ ticket_id }, { order: { created_at: "ASC", id: "ASC" } })
      ).map(({ stage, state }) => `${stage}:${state}`)
    const recipientsOf = async (ticket_id: string) => {
      const [notice] = await service.listSlaNotices({ ticket_id, state: "pending" })
      return [...notice.recipient_ids].sort()
    }
    const told = async (): Promise<Telling> => ({ type: "told", detail: null })

    describe("a sweep", () => {
      it("finds each stage once, at its time and not before", async () => {
        const { ticket, clock, at } = await openTicket()
        await sweep(at(29.9))
        expect(await noticesOf(ticket.id)).toEqual([])
        for (const minutes of [30, 30.1, 45, 50, 60, 60.1, 90.1, 500]) {
          await sweep(at(minutes))
        }
        expect(await noticesOf(ticket.id)).toEqual([
          "warning_50:pending",
          "warning_75:pending",
          "imminent_10:pending",
          "breached:pending",
          "breached_30:pending",
        ])
        const after = await service.retrieveSlaClock(clock.id)
        expect(after).toMatchObject({ next_notice_at: null, breached_at: clock.due_at })
        const events = await service.listTicketEvents({ ticket_id: ticket.id, type: "sla_notice" })
        expect(events.map(({ cause, payload }) => ({ cause, kind: payload.kind }))).toEqual(
          ["warning", "warning", "imminent", "breached", "breached"].map((kind) => ({
            cause: "system",
            kind,
          }))
        )
      })

      it("tells only the most severe of what downtime let pass", async () => {
        const { ticket, at } = await openTicket()
        expect(await sweep(at(70))).toMatchObject({ tickets: 1, notices: 1 })
        const notices = await noticesOf(ticket.id)
        expect(notices.sort()).toEqual([
          "breached:pending",
          "imminent_10:superseded",
          "warning_50:superseded",
          "warning_75:superseded",
        ])
        const events = await service.listTicketEvents({ ticket_id: ticket.id, type: "sla_notice" })
        expect(events.map(({ payload }) => payload.kind)).toEqual(["breached"])
      })

      it("writes nothing twice when several run at once, in batches smaller than what is due", async () => {
        const tickets = [await openTicket(), await openTicket(), await openTicket()]
        const last = tickets[2].at(61)
        const drain = async () => {
          for (let i = 0; i < 10 && (await sweep(last, 1)).tickets > 0; i++);
        }
        await Promise.all([drain(), drain(), drain()])
        await drain()
        for (const { ticket } of tickets) {
          const notices = await noticesOf(ticket.id)
          expect(notices.filter((notice) => notice.endsWith("pending"))).toEqual([
            "breached:pending",
          ])
          expect(notices).toHaveLength(4)
        }
      })

      it("is silent about a target that was met, unless it was met too late", async () => {
        const inTime = await openTicket()
        const late = await openTicket()
        await letTimePass(run, inTime.ticket.id, 59)
        await letTimePass(run, late.ticket.id, 61)
        await replyTo(service, inTime.ticket.id, {}, ADA)
        await replyTo(service, late.ticket.id, {}, ADA)
        await sweep(new Date())
        expect(await noticesOf(inTime.ticket.id)).toEqual([])
        expect(await noticesOf(late.ticket.id)).toEqual(["breached:pending"])
      })

      it("goes past a clock it cannot plan for, says why and tries it again later", async () => {
        const broken = await openTicket()
        const { ticket, at } = await openTicket()
        await service.updateSlaClocks({ id: broken.clock.id, policy_version_id: "slav_gone" })
        const swept = await sweep(at(31))
        expect(swept).toMatchObject({ tickets: 2, notices: 1 })
        expect(swept.broken).toEqual([
          { clock_id: broken.clock.id, reason: expect.stringContaining("slav_gone") },
        ])
        expect(await noticesOf(ticket.id)).toEqual(["warning_50:pending"])
        expect((await sweep(at(31.1))).tickets).toBe(0)
        expect((await sweep(at(42))).broken).toHaveLength(1)
      })

      it("goes by an edit that no recalculation has come to yet", async () => {
        const { ticket, clock, at } = await openTicket()
        const broken = await openTicket()
        const targets = [{ metric: "first_response" as const, priority: null, minutes: 120 }]
        const changes = { targets, warning_percents: [95] }
        await service.changePolicy(clock.policy_id, changes, new Date())
        await service.updateSlaClocks({ id: broken.clock.id, policy_version_id: "slav_gone" })
        expect((await sweep(at(61))).broken).toHaveLength(1)
        expect(await noticesOf(ticket.id)).toEqual([])
        expect(await service.retrieveSlaClock(clock.id)).toMatchObject({
          target_minutes: 120,
          breached_at: null,
          due_at: at(120),
        })
        await sweep(at(121))
        expect(await noticesOf(ticket.id)).toContain("breached:pending")
      })

      it("tells a breach that was there before the edit", async () => {
        const { ticket, clock } = await openTicket()
        await letTimePass(run, ticket.id, 61)
        const targets = [{ metric: "first_response" as const, priority: null, minutes: 120 }]
        await service.changePolicy(clock.policy_id, { targets }, new Date())
        await sweep(new Date())
        expect(await noticesOf(ticket.id)).toContain("breached:pending")
      })

      it("leaves a ticket alone that somebody works on, for the next sweep", async () => {
        const { ticket, at } = await openTicket()
        await manager().transactional(async (busy) => {
          await (busy as SqlEntityManager).execute(
            `SELECT 1 FROM helpdesk_ticket WHERE id = ? FOR UPDATE`,
            [ticket.id]
          )
          expect((await sweep(at(31))).tickets).toBe(0)
        })
        expect((await sweep(at(31))).notices).toBe(1)
      })
    })

    describe("who is told", () => {
      const teamWith = (managers: string[]) =>
        service.addTeam({
          name: `Team ${managers.join(" ")} ${Math.random()}`,
          assignment: "none",
          members: [
            { user_id: "user_member", role: "member" },
            ...managers.map((user_id) => ({ user_id, role: "manager" as const })),
          ],
        })
      const agent = (user_id: string, profile: object = {}) =>
        service.createAgentProfiles({ user_id, ...profile })

      const warned = async (fields: object, policy: object = {}) => {
        const { ticket, at } = await openTicket(fields, policy)
        await sweep(at(31))
        return recipientsOf(ticket.id)
      }
      const breached = async (fields: object) => {
        const { ticket, at } = await openTicket(fields)
        await sweep(at(61))
        return recipientsOf(ticket.id)
      }

      it("is the assignee alone before the policy asks for the manager", async () => {
        await agent("user_bob", { manager_id: "user_boss" })
        expect(await warned({ assignee_id: "user_bob" })).toEqual(["user_bob"])
      })

      it("is the assignee's manager as well from where the policy asks for it", async () => {
        await agent("user_bob", { manager_id: "user_boss" })
        const both = ["user_bob", "user_boss"]
        expect(await breached({ assignee_id: "user_bob" })).toEqual(both)
        const policy = { notify_manager_from: "warning" }
        expect(await warned({ assignee_id: "user_bob" }, policy)).toEqual(both)
      })

      it("is the team's managers with a breach of somebody who has no manager", async () => {
        await agent("user_lead", { role: "manager" })
        const team_id = await teamWith(["user_tina"])
        const fields = { assignee_id: "user_bob", team_id }
        expect(await breached(fields)).toEqual(["user_bob", "user_tina"])
        expect(await warned(fields, { notify_manager_from: "warning" })).toEqual(["user_bob"])
      })

      it("is every manager of the desk where the team has none", async () => {
        await agent("user_lead", { role: "manager" })
        await agent("user_plain", { role: "agent" })
        const team_id = await teamWith([])
        expect(await breached({ assignee_id: "user_bob", team_id })).toEqual([
          "user_bob",
          "user_lead",
        ])
        expect(await warned({ team_id })).toEqual(["user_lead"])
      })

      it("is the team's managers for a ticket nobody has", async () => {
        await agent("user_lead", { role: "manager" })
        expect(await warned({ team_id: await teamWith(["user_tina"]) })).toEqual(["user_tina"])
      })

      it("is whom the caller names where no profile says who leads", async () => {
        expect(await warned({})).toEqual([FIRST_USER])
        expect(await breached({ assignee_id: "user_bob" })).toEqual(["user_bob", FIRST_USER])
      })

      it("is somebody once who is responsible twice", async () => {
        await agent("user_bob", { manager_id: "user_bob" })
        expect(await breached({ assignee_id: "user_bob" })).toEqual(["user_bob"])
      })
    })

    describe("telling a notice", () => {
      const pending = async (minutes: number) => {
        const opened = await openTicket()
        await sweep(opened.at(minutes))
        return opened
      }
      const tellAt = (now: Date, tell: (notice: NoticeToTell) => Promise<Telling> = told) =>
        service.tellNextNotice(now, tell)

      it("hands over what its text needs and marks it sent", async () => {
        const { ticket, clock, at } = await pending(61)
        let notice: NoticeToTell | undefined
        const state = await tellAt(at(65), async (given) => {
          notice = given
          return { type: "told", detail: "no mail" }
        })
        expect(state).toBe("sent")
        expect(notice).toMatchObject({
          ticket: { display_id: ticket.display_id, subject: "Broken kettle" },
          kind: "breached",
          due_at: clock.due_at,
          recipient_ids: [FIRST_USER],
          remaining_seconds: -300,
          attempts: 0,
        })
        const [stored] = await service.listSlaNotices({ ticket_id: ticket.id, state: "sent" })
        expect(stored).toMatchObject({ attempts: 1, detail: "no mail", next_attempt_at: null })
        expect(stored.sent_at).not.toBeNull()
        expect(await tellAt(at(66))).toBeNull()
      })

      it("tries again later and says why, until the notice is a day old", async () => {
        const { ticket, at } = await pending(61)
        const fails = async (): Promise<Telling> => ({ type: "again", detail: "server is down" })
        expect(await tellAt(at(65), fails)).toBe("pending")
        expect(await tellAt(new Date())).toBeNull()
        const [waiting] = await service.listSlaNotices({ ticket_id: ticket.id, state: "pending" })
        expect(waiting).toMatchObject({ attempts: 1, detail: "server is down", sent_at: null })
        await manager().execute(
          `UPDATE helpdesk_sla_notice SET created_at = now() - interval '25 hours' WHERE id = ?`,
          [waiting.id]
        )
        expect(await tellAt(at(1000), fails)).toBe("failed")
        expect(await tellAt(at(2000))).toBeNull()
      })

      it("takes an error for a failed attempt, so that no notice stands in the way of others", async () => {
        const { at } = await pending(61)
        const breaks = () => Promise.reject(new Error("template is broken"))
        expect(await tellAt(at(65), breaks)).toBe("pending")
      })

      it("is one process's affair while it lasts, and the next one's if that fails", async () => {
        const { at } = await pending(61)
        let others: string | null = "untried"
        await tellAt(at(65), async () => {
          others = await tellAt(at(65))
          return told()
        })
        expect(others).toBeNull()
      })

      it("leaves out a warning that is no longer true, but never a breach", async () => {
        const warning = await pending(31)
        const breach = await pending(61)
        await replyTo(service, warning.ticket.id, {}, ADA)
        await replyTo(service, breach.ticket.id, {}, ADA)
        expect(await tellAt(warning.at(32))).toBe("superseded")
        expect(await tellAt(breach.at(62))).toBe("sent")
      })

      it("warns of a longer target that a ticket got after a breach", async () => {
        const { ticket, at } = await openTicket(
          { priority: "high" },
          {
            targets: [
              { metric: "first_response", priority: "high", minutes: 60 },
              { metric: "first_response", priority: null, minutes: 400 },
            ],
          }
        )
        await sweep(at(61))
        expect(await tellAt(at(62))).toBe("sent")
        await service.changeTicket(ticket.id, { priority: "normal" }, ADA, at(70))
        await sweep(at(201))
        expect(await tellAt(at(202))).toBe("sent")
        await sweep(at(391))
        expect(await tellAt(at(392))).toBe("sent")
      })
    })

    it("sees in health what is overdue and what failed", async () => {
      const { clock, at } = await openTicket()
      const noticeAt = at(30)
      const soon = new Date(noticeAt.getTime() + 4 * MINUTE)
      const late = new Date(noticeAt.getTime() + 6 * MINUTE)
      expect(clock.next_notice_at).toEqual(noticeAt)
      expect(await service.noticeHealth(soon)).toEqual({ overdue_notices: 0, failed_notices: 0 })
      expect(await service.noticeHealth(late)).toMatchObject({ overdue_notices: 1 })
      await sweep(late)
      const [notice] = await service.listSlaNotices({ clock_id: clock.id })
      await service.updateSlaNotices({ id: notice.id, state: "failed" })
      expect(await service.noticeHealth(late)).toMatchObject({ failed_notices: 1 })
    })
  },
})
