import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { HELPDESK_MODULE } from "../../src/modules/helpdesk"
import * as moduleModels from "../../src/modules/helpdesk/models"
import type { HelpdeskModuleService } from "../../src/modules/helpdesk/service"
import type { SlaMetric } from "../../src/types"
import { runRecalculation } from "../../src/workflows/sla-recalculation/run-recalculation"
import { replyTo } from "../helpers/reply-to"
import {
  ADA,
  ALWAYS,
  letTimePass,
  MINUTE,
  openTicketWith,
  seedPolicy,
  target,
} from "../helpers/sla-desk"

jest.setTimeout(60_000)

const AN_HOUR = [target("first_response", 60), target("resolution", 480)]
const HALF_AN_HOUR = [target("first_response", 30), target("resolution", 480)]

moduleIntegrationTestRunner<HelpdeskModuleService>({
  moduleName: HELPDESK_MODULE,
  moduleModels: Object.values(moduleModels),
  resolve: `${process.cwd()}/src/modules/helpdesk`,
  pathToMigrations: `${process.cwd()}/src/modules/helpdesk/migrations`,
  testSuite: ({ service, MikroOrmWrapper }) => {
    const manager = () => MikroOrmWrapper.forkManager() as SqlEntityManager
    const execute = (sql: string, params: string[] = []) => manager().execute(sql, params)
    const pass = (id: string, minutes: number) => letTimePass(execute, id, minutes)

    const errors: string[] = []
    const logger = { error: (message: string) => void errors.push(message) }
    const recalculate = () => runRecalculation(service, logger)

    beforeEach(() => errors.splice(0))

    const openTicket = (policy_id: string) => openTicketWith(service, policy_id)
    const openTickets = (policy_id: string, count: number) =>
      Promise.all(Array.from({ length: count }, () => openTicket(policy_id)))

    const change = (policy_id: string, targets = HALF_AN_HOUR) =>
      service.changePolicy(policy_id, { targets }, new Date())
    const clockOf = async (ticket_id: string, metric: SlaMetric = "first_response") =>
      (await service.listSlaClocks({ ticket_id, metric }))[0]
    const currentOf = async (policy_id: string) => (await service.currentVersions([policy_id]))[0]
    const dueAfter = async (ticket_id: string) => {
      const { due_at, started_at } = await clockOf(ticket_id)
      return due_at ? (due_at.getTime() - started_at.getTime()) / MINUTE : null
    }
    const progressOf = async (id: string | null) => {
      const { state, total, done } = await service.retrieveSlaRecalculation(id ?? "")
      return { state, total, done }
    }

    it("goes on batch by batch, says how far it is, and ends", async () => {
      const policy_id = await seedPolicy(service, { targets: AN_HOUR })
      const tickets = await openTickets(policy_id, 5)
      const other = await openTicket(await seedPolicy(service, { targets: AN_HOUR }))
      const { recalculation_id } = await change(policy_id)
      expect(await progressOf(recalculation_id)).toEqual({ state: "running", total: 5, done: 0 })
      const outdated = await service.listOutdatedTickets(10)
      expect(outdated.sort()).toEqual(tickets.map(({ id }) => id).sort())
      expect(await service.recalculateClocks(outdated, 2, new Date())).toHaveLength(2)
      expect(await progressOf(recalculation_id)).toEqual({ state: "running", total: 5, done: 2 })
      await service.finishRecalculations([], new Date())
      expect(await progressOf(recalculation_id)).toMatchObject({ state: "running" })
      expect(await recalculate()).toBe(3)
      expect(await progressOf(recalculation_id)).toEqual({ state: "finished", total: 5, done: 5 })
      const minutes = await Promise.all(tickets.map(({ id }) => dueAfter(id)))
      expect(minutes).toEqual([30, 30, 30, 30, 30])
      expect(await dueAfter(other.id)).toBe(60)
      expect(await recalculate()).toBe(0)
    })

    it("moves the ticket's deadline and leaves its time of change alone", async () => {
      const policy_id = await seedPolicy(service, { targets: AN_HOUR })
      const { id } = await openTicket(policy_id)
      const before = await service.retrieveTicket(id)
      await change(policy_id)
      await recalculate()
      const after = await service.retrieveTicket(id)
      expect(after.next_due_at).toEqual((await clockOf(id)).due_at)
      expect(after.next_due_at).not.toEqual(before.next_due_at)
      expect(after.updated_at).toEqual(before.updated_at)
    })

    it("rewrites no history: met clocks, breaches and past versions stay", async () => {
      const policy_id = await seedPolicy(service, { targets: AN_HOUR })
      const [met, late] = await openTickets(policy_id, 2)
      await replyTo(service, met.id, {}, ADA)
      await pass(late.id, 90)
      await replyTo(service, late.id, {}, ADA)
      const versions = await service.listSlaPolicyVersions({ policy_id })
      const before = [await clockOf(met.id), await clockOf(late.id)]
      expect(before.map(({ breached_at }) => breached_at !== null)).toEqual([false, true])
      await change(policy_id, [target("first_response", 600), target("resolution", 480)])
      await recalculate()
      expect([await clockOf(met.id), await clockOf(late.id)]).toEqual(before)
      const [first] = await service.listSlaPolicyVersions({ id: versions[0].id })
      expect(first).toEqual(versions[0])
    })

    it("counts by each of several edits from its own moment on, however late it comes", async () => {
      const calendar = { name: "Changing", time_zone: "UTC", windows: ALWAYS, holidays: [] }
      const calendar_id = await service.addCalendar(calendar)
      const policy_id = await seedPolicy(service, { calendar_id, targets: AN_HOUR })
      const { id } = await openTicket(policy_id)
      await pass(id, 40)
      const holidays = [0, 1].map((days) => ({
        date: new Date(Date.now() - days * 24 * 60 * MINUTE).toISOString().slice(0, 10),
        name: "Closed",
      }))
      await service.changeCalendar(calendar_id, { holidays }, new Date())
      await service.changeCalendar(calendar_id, { holidays: [] }, new Date())
      await execute(
        `UPDATE helpdesk_sla_policy_version SET created_at = now() - interval '1 minute' *
           CASE number WHEN 2 THEN 30 ELSE 10 END WHERE policy_id = ? AND number > 1`,
        [policy_id]
      )
      await recalculate()
      const { elapsed_seconds, running_since } = await clockOf(id)
      expect(elapsed_seconds / 60).toBeCloseTo(10, 0)
      expect((Date.now() - (running_since?.getTime() ?? 0)) / MINUTE).toBeCloseTo(10, 0)
    })

    it("keeps the time that has passed when the calendar opens otherwise", async () => {
      const calendar = { name: "Changing", time_zone: "UTC", windows: ALWAYS, holidays: [] }
      const calendar_id = await service.addCalendar(calendar)
      const policy_id = await seedPolicy(service, { calendar_id, targets: AN_HOUR })
      const { id } = await openTicket(policy_id)
      await pass(id, 40)
      const holiday = new Date().toISOString().slice(0, 10)
      const holidays = [{ date: holiday, name: "Closed from now on" }]
      const edit = await service.changeCalendar(calendar_id, { holidays }, new Date())
      await recalculate()
      expect(await progressOf(edit.recalculation_id)).toMatchObject({ state: "finished" })
      const clock = await clockOf(id)
      expect(clock.elapsed_seconds / 60).toBeCloseTo(40, 0)
      const nextDay = Date.parse(`${holiday}T00:00:00Z`) + 24 * 60 * MINUTE
      const left = ((clock.due_at?.getTime() ?? 0) - nextDay) / MINUTE
      expect(left).toBeCloseTo(20, 0)
    })

    it("was due when it was used up where the new target has passed already", async () => {
      const policy_id = await seedPolicy(service, { targets: AN_HOUR })
      const { id } = await openTicket(policy_id)
      await pass(id, 45)
      await change(policy_id)
      await recalculate()
      expect(await dueAfter(id)).toBeCloseTo(30, 1)
    })

    it("brings pausing clocks to the new version as well, and leaves closed tickets alone", async () => {
      const policy_id = await seedPolicy(service, { targets: AN_HOUR })
      const [pending, closed] = await openTickets(policy_id, 2)
      await service.changeTicket(pending.id, { status: "pending" }, ADA, new Date())
      await service.changeTicket(closed.id, { status: "closed" }, ADA, new Date())
      const before = await clockOf(closed.id)
      const { recalculation_id } = await change(policy_id)
      await recalculate()
      expect(await progressOf(recalculation_id)).toMatchObject({ total: 1, done: 1 })
      const { id } = await currentOf(policy_id)
      expect(await clockOf(pending.id)).toMatchObject({ policy_version_id: id, due_at: null })
      expect(await clockOf(closed.id)).toEqual(before)
    })

    it("shares the work between several workers, each ticket once", async () => {
      const policy_id = await seedPolicy(service, { targets: AN_HOUR })
      const tickets = await openTickets(policy_id, 60)
      const { recalculation_id } = await change(policy_id)
      const ids = tickets.map(({ id }) => id)
      const batch = () => service.recalculateClocks(ids, 20, new Date())
      const done = (await Promise.all([batch(), batch(), batch()])).flat()
      expect(new Set(done).size).toBe(done.length)
      expect(done.length).toBeGreaterThanOrEqual(20)
      const rest = await Promise.all([recalculate(), recalculate(), recalculate()])
      await recalculate()
      expect(done.length + rest.reduce((sum, count) => sum + count)).toBe(60)
      expect(await progressOf(recalculation_id)).toEqual({ state: "finished", total: 60, done: 60 })
    })

    it("leaves a ticket somebody is writing at, and does not call itself finished", async () => {
      const policy_id = await seedPolicy(service, { targets: AN_HOUR })
      const [busy, free] = await openTickets(policy_id, 2)
      const { recalculation_id } = await change(policy_id)
      await manager().transactional(async (agent) => {
        const sql = `SELECT 1 FROM "helpdesk_ticket" WHERE "id" = ? FOR UPDATE`
        await (agent as SqlEntityManager).execute(sql, [busy.id])
        expect(await recalculate()).toBe(1)
      })
      expect([await dueAfter(busy.id), await dueAfter(free.id)]).toEqual([60, 30])
      expect(await progressOf(recalculation_id)).toMatchObject({ state: "running", done: 1 })
      expect(await recalculate()).toBe(1)
      expect(await progressOf(recalculation_id)).toMatchObject({ state: "finished" })
    })

    it("loses nothing and doubles nothing when a batch is cut off", async () => {
      const policy_id = await seedPolicy(service, { targets: AN_HOUR })
      const tickets = await openTickets(policy_id, 3)
      const { recalculation_id } = await change(policy_id)
      const cutOff = manager().transactional(async (transactionManager) => {
        const ids = tickets.map(({ id }) => id)
        const context = { transactionManager }
        expect(await service.recalculateClocks(ids, 10, new Date(), context)).toHaveLength(3)
        throw new Error("killed before the commit")
      })
      await expect(cutOff).rejects.toThrow("killed")
      expect(await dueAfter(tickets[0].id)).toBe(60)
      expect(await progressOf(recalculation_id)).toMatchObject({ state: "running", done: 0 })
      expect(await recalculate()).toBe(3)
      expect(await progressOf(recalculation_id)).toMatchObject({ state: "finished", done: 3 })
    })

    it("finds a clock that comes late with an old version, without any row of progress", async () => {
      const policy_id = await seedPolicy(service, { targets: AN_HOUR })
      const old = await currentOf(policy_id)
      await change(policy_id)
      const { id } = await openTicket(policy_id)
      const sql = `UPDATE "helpdesk_sla_clock" SET "policy_version_id" = ? WHERE "ticket_id" = ?`
      await execute(sql, [old.id, id])
      expect(await recalculate()).toBe(1)
      const { id: current } = await currentOf(policy_id)
      expect((await clockOf(id)).policy_version_id).toBe(current)
    })

    it("follows two edits in a row to the last one, both progresses end", async () => {
      const policy_id = await seedPolicy(service, { targets: AN_HOUR })
      const tickets = await openTickets(policy_id, 3)
      const first = await change(policy_id)
      await service.recalculateClocks([tickets[0].id], 1, new Date())
      const second = await change(policy_id, [target("first_response", 90)])
      await recalculate()
      expect(await dueAfter(tickets[0].id)).toBe(90)
      const ended = { state: "finished", total: 3, done: 3 }
      expect(await progressOf(first.recalculation_id)).toEqual(ended)
      expect(await progressOf(second.recalculation_id)).toEqual(ended)
    })

    describe("a ticket that cannot be recalculated", () => {
      const setVersion = (ticket_id: string, version: string) =>
        execute(`UPDATE "helpdesk_sla_clock" SET "policy_version_id" = ? WHERE "ticket_id" = ?`, [
          version,
          ticket_id,
        ])
      const endOf = async (id: string | null) => {
        const { state, done, failed_tickets, detail, finished_at } =
          await service.retrieveSlaRecalculation(id ?? "")
        return { state, done, failed_tickets, detail, finished_at }
      }

      it("is named with its reason by the recalculation, which ends beside it", async () => {
        const policy_id = await seedPolicy(service, { targets: AN_HOUR })
        const [broken, sound, other] = await openTickets(policy_id, 3)
        await setVersion(broken.id, "slav_lost")
        const { recalculation_id } = await change(policy_id)
        expect(await recalculate()).toBe(2)
        expect([await dueAfter(sound.id), await dueAfter(other.id)]).toEqual([30, 30])
        expect(errors).toEqual([expect.stringContaining(broken.id)])
        const end = await endOf(recalculation_id)
        expect(end).toMatchObject({ state: "failed", done: 2, failed_tickets: 1 })
        expect(end.detail).toContain(`HD-${broken.display_id}: `)
        expect(end.detail).toContain("slav_lost")
        expect(end.finished_at).not.toBeNull()
        await recalculate()
        expect(await endOf(recalculation_id)).toEqual(end)
      })

      it("is tried again, and all is finished once it is mended", async () => {
        const policy_id = await seedPolicy(service, { targets: AN_HOUR })
        const [broken] = await openTickets(policy_id, 2)
        const { policy_version_id } = await clockOf(broken.id)
        await setVersion(broken.id, "slav_lost")
        const { recalculation_id } = await change(policy_id)
        await recalculate()
        expect(await endOf(recalculation_id)).toMatchObject({ state: "failed" })
        await setVersion(broken.id, policy_version_id)
        expect(await recalculate()).toBe(1)
        expect(await endOf(recalculation_id)).toMatchObject({
          ...{ state: "finished", done: 2 },
          ...{ failed_tickets: 0, detail: null },
        })
      })

      it("says nothing of other policies, nor of tickets somebody is writing at", async () => {
        const policy_id = await seedPolicy(service, { targets: AN_HOUR })
        const other_id = await seedPolicy(service, { targets: AN_HOUR })
        const [broken, busy] = await openTickets(policy_id, 2)
        await openTicket(other_id)
        await setVersion(broken.id, "slav_lost")
        const edit = await change(policy_id)
        const other = await change(other_id)
        await manager().transactional(async (agent) => {
          const sql = `SELECT 1 FROM "helpdesk_ticket" WHERE "id" = ? FOR UPDATE`
          await (agent as SqlEntityManager).execute(sql, [busy.id])
          await recalculate()
        })
        expect(await endOf(edit.recalculation_id)).toMatchObject({ state: "running" })
        expect(await endOf(other.recalculation_id)).toMatchObject({
          ...{ state: "finished", failed_tickets: 0, detail: null },
        })
        await recalculate()
        expect(await endOf(edit.recalculation_id)).toMatchObject({ state: "failed", done: 1 })
      })

      it("is one of the first three that are named, of many", async () => {
        const policy_id = await seedPolicy(service, { targets: AN_HOUR })
        const tickets = await openTickets(policy_id, 5)
        await Promise.all(tickets.map(({ id }) => setVersion(id, "slav_lost")))
        const { recalculation_id } = await change(policy_id)
        await recalculate()
        const { detail, ...end } = await endOf(recalculation_id)
        expect(end).toMatchObject({ state: "failed", done: 0, failed_tickets: 5 })
        expect(detail?.match(/HD-\d+/g)).toHaveLength(3)
        expect(detail).toMatch(/; and 2 more$/)
      })
    })
  },
})
