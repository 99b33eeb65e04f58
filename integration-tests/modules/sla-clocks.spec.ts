import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { HELPDESK_MODULE } from "../../src/modules/helpdesk"
import * as moduleModels from "../../src/modules/helpdesk/models"
import type { HelpdeskModuleService } from "../../src/modules/helpdesk/service"
import { clockDesk } from "../helpers/clock-desk"
import { customerMail, newTicketMail } from "../helpers/mail-wave"
import { ADA, defaultSla, MINUTE, seedPolicy, target } from "../helpers/sla-desk"

jest.setTimeout(60_000)

moduleIntegrationTestRunner<HelpdeskModuleService>({
  moduleName: HELPDESK_MODULE,
  moduleModels: Object.values(moduleModels),
  resolve: `${process.cwd()}/src/modules/helpdesk`,
  pathToMigrations: `${process.cwd()}/src/modules/helpdesk/migrations`,
  testSuite: ({ service, MikroOrmWrapper }) => {
    const { pass, openTicket, reply, writes, setStatus, clockOf, dueAfter } = clockDesk(
      service,
      MikroOrmWrapper
    )

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

      it("that was imported asks for its policy when it is taken up again, and counts from then", async () => {
        const policy_id = await seedPolicy(service)
        const closed = { sla: null, status: "closed" as const }
        const [mailed, opened] = await newTicketMail(service, [closed, closed])
        for (const { id } of [mailed, opened]) {
          await pass(id, 9000)
        }
        await writes(mailed.id)
        await setStatus(opened.id, "open")
        const asks = await service.listTicketsToChoose(10)
        expect(asks.map(({ id }) => id)).toEqual([mailed.id, opened.id])
        for (const ask of asks) {
          await service.applySlaChoice(ask.id, defaultSla(policy_id), ask, ADA, new Date())
          const { reopened_at } = await service.retrieveTicket(ask.id)
          expect(await clockOf(ask.id, "first_response")).toMatchObject({ started_at: reopened_at })
          expect(await dueAfter(ask.id, "resolution")).toBe(480)
        }
      })

      it("that is reopened keeps its policy without being asked", async () => {
        const { id } = await openTicket()
        await setStatus(id, "resolved")
        await setStatus(id, "open")
        expect(await service.listTicketsToChoose(10)).toEqual([])
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

      it("whose target has passed already was due when it was used up", async () => {
        const targets = [target("first_response", 60), target("first_response", 15, "critical")]
        const sla = defaultSla(await seedPolicy(service, { targets }))
        const { id } = await openTicket({ sla })
        await pass(id, 40)
        await service.changeTicket(id, { priority: "critical" }, ADA, new Date())
        expect(await dueAfter(id, "first_response")).toBe(15)
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
