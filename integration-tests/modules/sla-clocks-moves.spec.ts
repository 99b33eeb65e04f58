import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { HELPDESK_MODULE } from "../../src/modules/helpdesk"
import * as moduleModels from "../../src/modules/helpdesk/models"
import type { HelpdeskModuleService } from "../../src/modules/helpdesk/service"
import { clockDesk } from "../helpers/clock-desk"
import { ADA } from "../helpers/sla-desk"

jest.setTimeout(60_000)

moduleIntegrationTestRunner<HelpdeskModuleService>({
  moduleName: HELPDESK_MODULE,
  moduleModels: Object.values(moduleModels),
  resolve: `${process.cwd()}/src/modules/helpdesk`,
  pathToMigrations: `${process.cwd()}/src/modules/helpdesk/migrations`,
  testSuite: ({ service, MikroOrmWrapper }) => {
    const { pass, openTicket, reply, writes, clockOf, dueAfter } = clockDesk(
      service,
      MikroOrmWrapper
    )

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

      it("leaves a ticket it had opened again resolved when it was", async () => {
        const { id } = await openTicket()
        await pass(id, 10)
        await reply(id, "resolved")
        await pass(id, 1000)
        const before = await service.retrieveTicket(id)
        const { met_at } = await clockOf(id, "resolution")
        const { message } = await reply(id, "open")
        expect((await service.retrieveTicket(id)).reopened_at).not.toBeNull()
        await service.cancelDeliveries([message.id], ADA.actor_id)
        const input = { ticket_id: id, message_id: message.id, user_id: null, draft_html: "" }
        await service.takeBackReply(input, ADA, new Date())
        const { status, resolved_at, closed_at, reopened_at } = before
        expect(await service.retrieveTicket(id)).toMatchObject({
          ...{ status, resolved_at, closed_at, reopened_at },
        })
        expect((await clockOf(id, "resolution")).met_at).toEqual(met_at)
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

    describe("merging an answered ticket", () => {
      it("leaves its first response given, and the target's waiting", async () => {
        const source = await openTicket()
        await pass(source.id, 10)
        await reply(source.id)
        const given = await clockOf(source.id, "first_response")
        const target_ticket = await openTicket()
        const undo = await service.mergeTickets(source.id, target_ticket.id, ADA)
        expect((await clockOf(source.id, "first_response")).met_at).toEqual(given.met_at)
        expect(await clockOf(target_ticket.id, "first_response")).toMatchObject({ met_at: null })
        expect(await dueAfter(target_ticket.id, "first_response")).toBe(60)
        await service.undoMerge(undo)
        expect((await clockOf(source.id, "first_response")).met_at).toEqual(given.met_at)
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
        expect(await service.listTicketsToChoose(10)).toEqual([])
        await service.undoSplit(split.undo)
        expect(await service.listSlaClocks({ ticket_id: split.ticket.id })).toEqual([])
      })

      it("lets the new ticket wait for the choice the source waits for", async () => {
        const source = await openTicket()
        const wave = await writes(source.id)
        await service.changeTicket(source.id, { service_id: "csvc_1" }, ADA, new Date())
        const message_ids = [wave.plan.messages[0].id]
        const input = { ticket_id: source.id, message_ids, subject: "Other" }
        const { ticket } = await service.splitTicket(input, ADA)
        const waiting = (await service.listTicketsToChoose(10)).map(({ id }) => id)
        expect(waiting.sort()).toEqual([source.id, ticket.id].sort())
      })
    })

    describe("messages that wait and move to another ticket", () => {
      const since = async (ticket_id: string) => {
        const { started_at } = await clockOf(ticket_id, "first_response")
        return Math.round((Date.now() - started_at.getTime()) / 60_000)
      }

      it("have waited since they came, and leave no time behind for the next", async () => {
        const { id } = await openTicket()
        await reply(id, "open")
        const { plan } = await writes(id)
        await pass(id, 20)
        const input = { ticket_id: id, message_ids: [plan.messages[0].id], subject: "Other" }
        const split = await service.splitTicket(input, ADA)
        expect(await since(split.ticket.id)).toBe(20)
        expect(await service.listSlaClocks({ ticket_id: id, metric: "next_response" })).toEqual([])
      })

      it("make an emptier ticket wait longer, until the merge is taken back", async () => {
        const older = await openTicket()
        await pass(older.id, 40)
        const newer = await openTicket()
        const undo = await service.mergeTickets(older.id, newer.id, ADA)
        expect(await since(newer.id)).toBe(40)
        await service.undoMerge(undo)
        expect(await since(newer.id)).toBe(0)
        expect(await since(older.id)).toBe(40)
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
        const [first, second] = await nextResponses(id)
        await moveAway(id, answer)
        const [oldest, ended] = await nextResponses(id)
        expect(oldest).toMatchObject({ id: first.id, met_at: null, due_at: expect.any(Date) })
        expect(ended).toMatchObject({ id: second.id, met_at: expect.any(Date), due_at: null })
        expect(oldest.breached_at).not.toBeNull()
        expect(ended.breached_at).not.toBeNull()
      })

      it("that came too late leave one clock waiting, and every breach", async () => {
        const { id } = await openTicket()
        await reply(id, "open")
        const answers = [await askedAndAnswered(id, 5), await askedAndAnswered(id, 40)]
        expect((await clockOf(id, "next_response")).breached_at).not.toBeNull()
        await moveAway(id, ...answers)
        const clocks = await nextResponses(id)
        expect(clocks.filter(({ met_at }) => met_at === null)).toHaveLength(1)
        expect(clocks.map(({ breached_at }) => breached_at !== null)).toEqual([true, true])
        await reply(id)
        const answered = await nextResponses(id)
        expect(answered.map(({ met_at }) => met_at !== null)).toEqual([true, true])
      })
    })
  },
})
