import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { HELPDESK_MODULE } from "../../src/modules/helpdesk"
import * as moduleModels from "../../src/modules/helpdesk/models"
import type { HelpdeskModuleService } from "../../src/modules/helpdesk/service"
import type { SlaMetric, TicketStatus } from "../../src/types"
import { customerMail, newTicketMail } from "../helpers/mail-wave"
import { replyTo } from "../helpers/reply-to"
import { defaultSla, letTimePass, seedPolicy, target } from "../helpers/sla-desk"

jest.setTimeout(60_000)

const ADA = { cause: "user" as const, actor_id: "user_ada" }
const MINUTE = 60_000

moduleIntegrationTestRunner<HelpdeskModuleService>({
  moduleName: HELPDESK_MODULE,
  moduleModels: Object.values(moduleModels),
  resolve: `${process.cwd()}/src/modules/helpdesk`,
  pathToMigrations: `${process.cwd()}/src/modules/helpdesk/migrations`,
  testSuite: ({ service, MikroOrmWrapper }) => {
    const pass = (id: string, minutes: number) => {
      const manager = MikroOrmWrapper.forkManager() as SqlEntityManager
      return letTimePass((sql, params) => manager.execute(sql, params), id, minutes)
    }

    const openTicket = async (fields: object = {}) => {
      const policy_id = await seedPolicy(service)
      const { ticket } = await service.openTicket(
        {
          subject: "Broken kettle",
          channel: "admin",
          customer_id: null,
          requester_email: "carla@client.test",
          requester_name: "Carla",
          sla: defaultSla(policy_id),
          message: { body_text: "It leaks", body_html: null },
          ...fields,
        },
        ADA
      )
      return ticket
    }

    const reply = (ticket_id: string, status_after?: TicketStatus) =>
      replyTo(service, ticket_id, { status_after }, ADA)

    const writes = (ticket_id: string) => customerMail(service, ticket_id)
    const setStatus = (id: string, status: TicketStatus, at = new Date()) =>
      service.changeTicket(id, { status }, ADA, at)

    const clockOf = async (ticket_id: string, metric: SlaMetric) => {
      const [latest] = await service.listSlaClocks(
        { ticket_id, metric },
        { order: { started_at: "DESC" }, take: 1 }
      )
      return latest
    }
    /** Minutes from creation to the deadline. */
    const dueAfter = async (ticket_id: string, metric: SlaMetric) => {
      const { due_at, started_at } = await clockOf(ticket_id, metric)
      return due_at ? Math.round((due_at.getTime() - started_at.getTime()) / MINUTE) : null
    }

    describe("a new ticket", () => {
      it("has its clocks and deadlines from the first moment", async () => {
        const ticket = await openTicket()
        expect(await dueAfter(ticket.id, "first_response")).toBe(60)
        expect(await dueAfter(ticket.id, "resolution")).toBe(480)
        expect(await clockOf(ticket.id, "next_response")).toBeUndefined()
        const first = await clockOf(ticket.id, "first_response")
        expect(new Date(ticket.next_due_at ?? 0)).toEqual(first.due_at)
        expect(new Date(ticket.at_risk_at ?? 0)).toEqual(first.at_risk_at)
      })

      it("has none without a policy", async () => {
        const ticket = await openTicket({ sla: null })
        expect(await service.listSlaClocks({ ticket_id: ticket.id })).toEqual([])
        expect(ticket).toMatchObject({ next_due_at: null, sla_policy_id: null })
      })

      it("is as urgent as the customer's tier asks for, and says why", async () => {
        const policy_id = await seedPolicy(service)
        const min_priority = { value: "high" as const, tier: "Premium" }
        const ticket = await openTicket({ sla: defaultSla(policy_id, { min_priority }) })
        expect(ticket.priority).toBe("high")
        const [event] = await service.listTicketEvents({
          ticket_id: ticket.id,
          type: "priority_changed",
        })
        expect(event).toMatchObject({
          cause: "rule",
          payload: { from: "normal", to: "high", because: "Premium" },
        })
      })

      it("keeps a higher priority than the tier's", async () => {
        const policy_id = await seedPolicy(service)
        const min_priority = { value: "high" as const, tier: "Premium" }
        const sla = defaultSla(policy_id, { min_priority })
        const ticket = await openTicket({ sla, priority: "critical" })
        expect(ticket.priority).toBe("critical")
        expect(
          await service.listTicketEvents({ ticket_id: ticket.id, type: "priority_changed" })
        ).toEqual([])
      })

      it("gets clocks from a mail, too, unless it was imported closed", async () => {
        const sla = defaultSla(await seedPolicy(service))
        const [fresh, imported] = await newTicketMail(service, [
          { sla },
          { sla: null, status: "closed" },
        ])
        expect(await dueAfter(fresh.id, "first_response")).toBe(60)
        const row = await service.retrieveTicket(fresh.id)
        expect(row.next_due_at).toEqual((await clockOf(fresh.id, "first_response")).due_at)
        expect(row.sla_choice).toEqual(sla.choice)
        expect(await service.listSlaClocks({ ticket_id: imported.id })).toEqual([])
      })

      it("gets clocks from a mail although its policy was deleted just before", async () => {
        await seedPolicy(service)
        const policy_id = await seedPolicy(service)
        await service.removePolicy(policy_id, false)
        const [ticket] = await newTicketMail(service, [{ sla: defaultSla(policy_id) }])
        expect(await dueAfter(ticket.id, "first_response")).toBe(60)
      })

      it("leaves no clock when it is taken out again", async () => {
        const { id } = await openTicket()
        await service.removeTicket(id)
        expect(await service.listSlaClocks({ ticket_id: id })).toEqual([])
      })
    })

    describe("an answer", () => {
      it("meets the first response at the moment it was written", async () => {
        const { id } = await openTicket()
        await pass(id, 30)
        const { message } = await reply(id)
        const clock = await clockOf(id, "first_response")
        expect(clock.met_at).toEqual(new Date(message.created_at))
        expect(clock).toMatchObject({ due_at: null, breached_at: null, is_live: false })
      })

      it("that comes too late breaches at the deadline, not when it was written", async () => {
        const { id } = await openTicket()
        await pass(id, 90)
        const { due_at } = await clockOf(id, "first_response")
        await reply(id)
        const clock = await clockOf(id, "first_response")
        expect(clock.breached_at).toEqual(due_at)
        expect(clock.met_at).not.toBeNull()
        expect(clock.next_notice_at).not.toBeNull()
      })

      it("is neither a note nor a change of status", async () => {
        const { id } = await openTicket()
        await service.addNote({ ticket_id: id, author_id: "user_ada", body: "Hm", mentions: [] })
        await setStatus(id, "resolved")
        expect((await clockOf(id, "first_response")).met_at).toBeNull()
        expect((await clockOf(id, "resolution")).met_at).not.toBeNull()
      })

      it("meets the customer's next message as well, each with a clock of its own", async () => {
        const { id } = await openTicket()
        await reply(id)
        await writes(id)
        const waiting = await clockOf(id, "next_response")
        const { unanswered_since } = await service.retrieveTicket(id)
        expect(waiting.started_at).toEqual(unanswered_since)
        expect(await dueAfter(id, "next_response")).toBe(30)
        await writes(id)
        expect(
          await service.listSlaClocks({ ticket_id: id, metric: "next_response" })
        ).toHaveLength(1)
        await reply(id)
        expect((await clockOf(id, "next_response")).met_at).not.toBeNull()
        await writes(id)
        expect(
          await service.listSlaClocks({ ticket_id: id, metric: "next_response" })
        ).toHaveLength(2)
      })

      it("does not exist for an out-of-office mail, which starts and meets nothing", async () => {
        const { id } = await openTicket()
        await reply(id)
        await customerMail(service, id, { is_automatic: true })
        expect(await clockOf(id, "next_response")).toBeUndefined()
      })
    })

    describe("waiting for the customer", () => {
      it("stops the clock and keeps what has passed", async () => {
        const { id } = await openTicket()
        await pass(id, 20)
        await setStatus(id, "pending")
        const stopped = await clockOf(id, "first_response")
        expect(stopped).toMatchObject({ due_at: null, running_since: null })
        expect(stopped.elapsed_seconds).toBeGreaterThanOrEqual(20 * 60)
        expect(stopped.elapsed_seconds).toBeLessThan(21 * 60)
        expect(await service.retrieveTicket(id)).toMatchObject({
          next_due_at: null,
          at_risk_at: null,
        })
      })

      it("ends with their mail, and the deadline moves by the pause", async () => {
        const { id } = await openTicket()
        await pass(id, 20)
        await setStatus(id, "pending")
        await pass(id, 600)
        await writes(id)
        expect(await dueAfter(id, "first_response")).toBe(660)
        expect(await dueAfter(id, "resolution")).toBe(1080)
      })

      it("for somebody else stops the solution only where the policy says so", async () => {
        const { id } = await openTicket()
        await setStatus(id, "on_hold")
        expect(await dueAfter(id, "resolution")).toBe(480)
        const sla = defaultSla(await seedPolicy(service, { pause_on_hold: true }))
        const other = await openTicket({ sla })
        await setStatus(other.id, "on_hold")
        expect(await dueAfter(other.id, "resolution")).toBeNull()
        expect(await dueAfter(other.id, "first_response")).toBe(60)
      })

      it("goes on by itself at the time to resume", async () => {
        const sla = defaultSla(await seedPolicy(service, { pause_on_hold: true }))
        const { id } = await openTicket({ sla })
        const now = new Date()
        const resume_at = new Date(now.getTime() + 60 * MINUTE)
        const changes = { status: "on_hold" as const, resume_at: resume_at.toISOString() }
        await service.changeTicket(id, changes, ADA, now)
        await service.resumeTicket(id, resume_at)
        expect(await dueAfter(id, "resolution")).toBe(540)
      })
    })

    describe("resolving", () => {
      it("meets the solution, and reopening goes on without the time in between", async () => {
        const { id } = await openTicket()
        await pass(id, 60)
        await reply(id, "resolved")
        const met = await clockOf(id, "resolution")
        expect(met.met_at).toEqual((await service.retrieveTicket(id)).resolved_at)
        await pass(id, 1000)
        await writes(id)
        expect((await clockOf(id, "resolution")).met_at).toBeNull()
        expect(await dueAfter(id, "resolution")).toBe(1480)
      })

      it("too late breaches at the deadline and stays breached when it is reopened", async () => {
        const { id } = await openTicket()
        const { due_at } = await clockOf(id, "resolution")
        const late = new Date((due_at?.getTime() ?? 0) + MINUTE)
        await setStatus(id, "resolved", late)
        expect((await clockOf(id, "resolution")).breached_at).toEqual(due_at)
        await setStatus(id, "open", new Date(late.getTime() + MINUTE))
        expect((await clockOf(id, "resolution")).breached_at).toEqual(due_at)
      })

      it("exactly at the deadline is in time", async () => {
        const { id } = await openTicket()
        const { due_at } = await clockOf(id, "resolution")
        await setStatus(id, "resolved", due_at ?? new Date())
        expect((await clockOf(id, "resolution")).breached_at).toBeNull()
      })

      it("leaves a first response that was never given to be given later", async () => {
        const { id } = await openTicket()
        await pass(id, 10)
        await setStatus(id, "closed")
        expect(await clockOf(id, "first_response")).toMatchObject({ met_at: null, is_live: false })
        await pass(id, 100)
        await setStatus(id, "open")
        expect(await dueAfter(id, "first_response")).toBe(160)
      })
    })

    describe("spam", () => {
      it("is owed nothing until somebody says that it is none", async () => {
        const { id } = await openTicket()
        await setStatus(id, "spam")
        expect((await service.retrieveTicket(id)).next_due_at).toBeNull()
        await pass(id, 50)
        await setStatus(id, "open")
        expect(await dueAfter(id, "first_response")).toBe(110)
      })
    })

    describe("a priority", () => {
      it("changes the target and keeps the time that has passed", async () => {
        const targets = [target("first_response", 60), target("first_response", 15, "critical")]
        const sla = defaultSla(await seedPolicy(service, { targets }))
        const { id } = await openTicket({ sla })
        await pass(id, 10)
        await service.changeTicket(id, { priority: "critical" }, ADA, new Date())
        expect(await dueAfter(id, "first_response")).toBe(15)
        await service.changeTicket(id, { priority: "low" }, ADA, new Date())
        expect(await dueAfter(id, "first_response")).toBe(60)
      })

      it("whose target has passed already is due at once", async () => {
        const targets = [target("first_response", 60), target("first_response", 15, "critical")]
        const sla = defaultSla(await seedPolicy(service, { targets }))
        const { id } = await openTicket({ sla })
        await pass(id, 40)
        const now = new Date()
        await service.changeTicket(id, { priority: "critical" }, ADA, now)
        expect((await clockOf(id, "first_response")).due_at).toEqual(now)
      })

      it("is taken back with its deadline", async () => {
        const targets = [target("first_response", 60), target("first_response", 15, "critical")]
        const sla = defaultSla(await seedPolicy(service, { targets }))
        const { id } = await openTicket({ sla })
        const change = { priority: "critical" as const }
        const { undo } = await service.changeTicket(id, change, ADA, new Date())
        await service.undoTicketChange(undo)
        expect(await dueAfter(id, "first_response")).toBe(60)
      })
    })

    describe("a reply that is taken back", () => {
      it("leaves the response unanswered, with the time since then counted", async () => {
        const { id } = await openTicket()
        await pass(id, 10)
        const { message } = await reply(id)
        await service.cancelDeliveries([message.id], ADA.actor_id)
        expect((await clockOf(id, "first_response")).met_at).toBeNull()
        const input = { ticket_id: id, message_id: message.id, user_id: null, draft_html: "" }
        await service.takeBackReply(input, ADA, new Date())
        expect(await dueAfter(id, "first_response")).toBe(60)
        expect((await service.retrieveTicket(id)).unanswered_since).not.toBeNull()
      })

      it("was an answer after all where taking it back failed", async () => {
        const { id } = await openTicket()
        const { message } = await reply(id)
        const undo = await service.cancelDeliveries([message.id], ADA.actor_id)
        await service.undoCancel(undo)
        expect((await clockOf(id, "first_response")).met_at).toEqual(new Date(message.created_at))
      })

      it("by a workflow that failed leaves the clocks as they were", async () => {
        const { id } = await openTicket()
        const { undo } = await reply(id)
        await service.undoReply(undo)
        expect(await clockOf(id, "first_response")).toMatchObject({ met_at: null, is_live: true })
        expect(await dueAfter(id, "first_response")).toBe(60)
        expect(await dueAfter(id, "resolution")).toBe(480)
      })
    })

    describe("merging", () => {
      it("stops the source's clocks and lets its mail wait in the target", async () => {
        const target_ticket = await openTicket()
        await reply(target_ticket.id)
        const source = await openTicket()
        const undo = await service.mergeTickets(source.id, target_ticket.id, ADA)
        expect(await service.retrieveTicket(source.id)).toMatchObject({ next_due_at: null })
        expect(await clockOf(source.id, "first_response")).toMatchObject({ is_live: false })
        await service.undoMerge(undo)
        expect(await dueAfter(source.id, "first_response")).toBe(60)
        expect((await service.retrieveTicket(source.id)).next_due_at).not.toBeNull()
      })
    })

    describe("splitting", () => {
      it("gives the new ticket the source's policy and clocks of its own", async () => {
        const source = await openTicket()
        const wave = await writes(source.id)
        const message_ids = [wave.plan.messages[0].id]
        const input = { ticket_id: source.id, message_ids, subject: "Other" }
        const split = await service.splitTicket(input, ADA)
        expect(split.ticket).toMatchObject({
          sla_policy_id: source.sla_policy_id,
          sla_explanation: "default policy",
        })
        expect(await dueAfter(split.ticket.id, "first_response")).toBe(60)
        await service.undoSplit(split.undo)
        expect(await service.listSlaClocks({ ticket_id: split.ticket.id })).toEqual([])
      })
    })

    describe("answers that move to another ticket", () => {
      const nextResponses = (ticket_id: string) =>
        service.listSlaClocks({ ticket_id, metric: "next_response" })
      const askedAndAnswered = async (ticket_id: string, minutesToAnswer: number) => {
        await writes(ticket_id)
        await pass(ticket_id, minutesToAnswer)
        const { message } = await reply(ticket_id, "open")
        await pass(ticket_id, 1)
        return message.id
      }
      const moveAway = (ticket_id: string, ...message_ids: string[]) =>
        service.splitTicket({ ticket_id, message_ids, subject: "Answers" }, ADA)

      it("let the oldest message wait again, beside which a breached one no longer waits", async () => {
        const { id } = await openTicket()
        await reply(id, "open")
        const answer = await askedAndAnswered(id, 5)
        await writes(id)
        await pass(id, 31)
        expect((await clockOf(id, "next_response")).due_at).not.toBeNull()
        await moveAway(id, answer)
        const [only, ...others] = await nextResponses(id)
        expect(others).toEqual([])
        expect(only.met_at).toBeNull()
        expect(only.breached_at).not.toBeNull()
      })

      it("that came too late leave one breached clock waiting", async () => {
        const { id } = await openTicket()
        await reply(id, "open")
        const answers = [await askedAndAnswered(id, 5), await askedAndAnswered(id, 40)]
        expect((await clockOf(id, "next_response")).breached_at).not.toBeNull()
        await moveAway(id, ...answers)
        const [only, ...others] = await nextResponses(id)
        expect(others).toEqual([])
        expect(only.met_at).toBeNull()
        expect(only.breached_at).not.toBeNull()
      })
    })

    describe("a new choice of the policy", () => {
      const neededAt = async (id: string) =>
        (await service.listTicketsToChoose(10)).find((ask) => ask.id === id)?.needed_at
      const SYSTEM = { cause: "system" as const, actor_id: null }
      const asking = async (id: string) => {
        await service.changeTicket(id, { service_id: "cserv_1" }, ADA, new Date())
        const [ask] = await service.readTicketSlaAsks([id])
        return ask
      }

      it("is asked for by another service or category, not by another assignee", async () => {
        const { id } = await openTicket()
        await service.changeTicket(id, { assignee_id: "user_ada" }, ADA, new Date())
        expect(await neededAt(id)).toBeUndefined()
        await service.changeTicket(id, { category_id: "tcat_1" }, ADA, new Date())
        expect(await neededAt(id)).toBeDefined()
      })

      it("is asked for by a customer, on the sender's other tickets as well", async () => {
        const { id } = await openTicket()
        const other = await openTicket()
        await service.matchCustomer(id, "cus_1", ADA)
        expect(await neededAt(id)).toBeDefined()
        expect(await neededAt(other.id)).toBeDefined()
      })

      it("is not asked for on a desk without SLA", async () => {
        const { id } = await openTicket({ sla: null })
        const policies = await service.listSlaPolicies({}, { select: ["id"] })
        await service.deleteSlaPolicies(policies.map((policy) => policy.id))
        await service.changeTicket(id, { service_id: "cserv_1" }, ADA, new Date())
        expect(await neededAt(id)).toBeUndefined()
      })

      it("keeps the time that has passed and tells its story", async () => {
        const { id, sla_policy_id } = await openTicket()
        await pass(id, 10)
        const ask = await asking(id)
        const policy_id = await seedPolicy(service, { targets: [target("first_response", 20)] })
        const sla = defaultSla(policy_id, { explanation: "service SIP trunk 30" })
        expect(await service.applySlaChoice(id, sla, ask, SYSTEM, new Date())).toBe("applied")
        expect(await dueAfter(id, "first_response")).toBe(20)
        expect(await neededAt(id)).toBeUndefined()
        const [event] = await service.listTicketEvents({
          ticket_id: id,
          type: "sla_policy_changed",
        })
        expect(event.payload).toEqual({
          from: sla_policy_id,
          to: policy_id,
          explanation: "service SIP trunk 30",
          choice: sla.choice,
        })
      })

      it("is stale when the ticket has moved on", async () => {
        const { id } = await openTicket()
        const ask = await asking(id)
        await service.changeTicket(id, { service_id: "cserv_2" }, ADA, new Date())
        const sla = defaultSla(await seedPolicy(service))
        expect(await service.applySlaChoice(id, sla, ask, SYSTEM, new Date())).toBe("stale")
        expect(await neededAt(id)).toBeDefined()
      })

      it("leaves one made by hand until it is set back by hand", async () => {
        const { id } = await openTicket()
        const because = "manual" as const
        const choice = { because, name: null, via: null, reason: "VIP", user_id: "user_ada" }
        const manual = defaultSla(await seedPolicy(service), {
          choice,
          explanation: "by hand: VIP",
        })
        expect(await service.applySlaChoice(id, manual, null, ADA, new Date())).toBe("applied")
        const ask = await asking(id)
        const other = defaultSla(await seedPolicy(service))
        expect(await service.applySlaChoice(id, other, ask, SYSTEM, new Date())).toBe("unchanged")
        expect(await neededAt(id)).toBeUndefined()
        expect((await service.retrieveTicket(id)).sla_policy_id).toBe(manual.policy_id)
        expect(await service.applySlaChoice(id, other, null, ADA, new Date())).toBe("applied")
        expect((await service.retrieveTicket(id)).sla_policy_id).toBe(other.policy_id)
      })

      it("set back by hand is looked at once more, as a service may have changed meanwhile", async () => {
        const { id, sla_policy_id } = await openTicket()
        const found = defaultSla(sla_policy_id ?? "", { explanation: "service SIP trunk 30" })
        for (const result of ["applied", "unchanged"]) {
          expect(await service.applySlaChoice(id, found, null, ADA, new Date())).toBe(result)
          const [ask] = await service.readTicketSlaAsks([id])
          expect(ask.needed_at).not.toBeNull()
          expect(await service.applySlaChoice(id, found, ask, SYSTEM, new Date())).toBe("unchanged")
          expect(await neededAt(id)).toBeUndefined()
        }
      })

      it("of no policy at all ends every deadline", async () => {
        const { id } = await openTicket()
        const ask = await asking(id)
        await service.applySlaChoice(id, null, ask, SYSTEM, new Date())
        expect(await service.retrieveTicket(id)).toMatchObject({
          sla_policy_id: null,
          sla_explanation: null,
          sla_choice: null,
          next_due_at: null,
        })
      })
    })

    describe("clocks as they are shown", () => {
      it("come in the order of a ticket's life, of the answers the latest", async () => {
        const { id } = await openTicket()
        await pass(id, 15)
        await reply(id)
        await writes(id)
        await reply(id)
        await writes(id)
        await pass(id, 40)
        const [shown] = [(await service.showClocks([id], new Date())).get(id) ?? []]
        expect(shown.map(({ metric }) => metric)).toEqual([
          "first_response",
          "next_response",
          "resolution",
        ])
        const [first, next, resolution] = shown
        expect(first).toMatchObject({ remaining_seconds: null, is_ticking: false })
        expect(next.remaining_seconds).toBeLessThan(-9 * 60)
        expect(next.is_ticking).toBe(true)
        expect(resolution.elapsed_seconds).toBeGreaterThanOrEqual(40 * 60)
        expect(resolution.remaining_seconds).toBeLessThanOrEqual(440 * 60)
      })

      it("leave out what the policy has no target for", async () => {
        const targets = [target("first_response", 60)]
        const sla = defaultSla(await seedPolicy(service, { targets }))
        const { id } = await openTicket({ sla })
        const shown = (await service.showClocks([id], new Date())).get(id)
        expect(shown?.map(({ metric }) => metric)).toEqual(["first_response"])
      })
    })
  },
})
