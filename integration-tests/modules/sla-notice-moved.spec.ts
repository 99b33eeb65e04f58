import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { HELPDESK_MODULE } from "../../src/modules/helpdesk"
import * as moduleModels from "../../src/modules/helpdesk/models"
import type { HelpdeskModuleService } from "../../src/modules/helpdesk/service"
import type { TicketPriority, TicketStatus } from "../../src/types"
import { ADA, MINUTE, openTicketWith, seedPolicy, target } from "../helpers/sla-desk"

jest.setTimeout(60_000)

/** The first response is due after 60 minutes; of a ticket of low priority after 120. */
const POLICY = {
  targets: [target("first_response", 60), target("first_response", 120, "low")],
  warning_percents: [50, 75],
  imminent_minutes: 0,
}

moduleIntegrationTestRunner<HelpdeskModuleService>({
  moduleName: HELPDESK_MODULE,
  moduleModels: Object.values(moduleModels),
  resolve: `${process.cwd()}/src/modules/helpdesk`,
  pathToMigrations: `${process.cwd()}/src/modules/helpdesk/migrations`,
  testSuite: ({ service }) => {
    const openTicket = async (policy: object = {}) => {
      const policy_id = await seedPolicy(service, { ...POLICY, ...policy })
      const ticket = await openTicketWith(service, policy_id)
      const [clock] = await service.listSlaClocks({ ticket_id: ticket.id })
      const start = clock.started_at.getTime()
      const at = (minutes: number) => new Date(start + minutes * MINUTE)
      const sweepAt = (minutes: number) => service.sweepClocks(at(minutes), 100, async () => ["u"])
      const change = (changes: object) => (minutes: number) =>
        service.changeTicket(ticket.id, changes, ADA, at(minutes))
      return {
        id: ticket.id,
        sweepAt,
        statusAt: (minutes: number, status: TicketStatus) => change({ status })(minutes),
        priorityAt: (minutes: number, priority: TicketPriority) => change({ priority })(minutes),
        failAt: (minutes: number) =>
          service.tellNextNotice(at(minutes), async () => ({ type: "again", detail: "down" })),
        tellAt: (minutes: number) => tellAll(at(minutes), start),
        sweepAndTellAt: async (minutes: number) => {
          await sweepAt(minutes)
          return tellAll(at(minutes), start)
        },
      }
    }

    /** What is told at a time, each as stage and the minute its deadline is at. */
    async function tellAll(now: Date, start: number): Promise<string[]> {
      const told: string[] = []
      let state: string | null = null
      do {
        state = await service.tellNextNotice(now, async ({ stage, due_at }) => {
          told.push(`${stage} of ${(due_at.getTime() - start) / MINUTE}`)
          return { type: "told", detail: null }
        })
      } while (state)
      return told
    }

    const statesOf = async (ticket_id: string) =>
      (
        await service.listSlaNotices({ ticket_id }, { order: { created_at: "ASC", id: "ASC" } })
      ).map(({ stage, state }) => `${stage}:${state}`)

    describe("a warning that nobody had heard of when the clock stood still", () => {
      it("is told when the clock goes on, with the new deadline, once", async () => {
        const { sweepAt, statusAt, tellAt, sweepAndTellAt } = await openTicket()
        await sweepAt(31)
        await statusAt(31, "pending")
        expect(await tellAt(32)).toEqual([])
        expect(await sweepAndTellAt(40)).toEqual([])
        await statusAt(131, "open")
        expect(await sweepAndTellAt(131)).toEqual(["warning_50 of 160"])
        expect(await sweepAndTellAt(140)).toEqual([])
        expect(await sweepAndTellAt(145)).toEqual(["warning_75 of 160"])
      })

      it("is told as well where nobody looked before it went on", async () => {
        const { sweepAt, statusAt, sweepAndTellAt } = await openTicket()
        await sweepAt(31)
        await statusAt(31, "pending")
        await statusAt(131, "open")
        expect(await sweepAndTellAt(132)).toEqual([])
        expect(await sweepAndTellAt(133)).toEqual(["warning_50 of 160"])
        expect(await sweepAndTellAt(134)).toEqual([])
      })

      it("is told as well where the deadline is the same afterwards", async () => {
        const { id, sweepAt, statusAt, tellAt, sweepAndTellAt } = await openTicket()
        await sweepAt(31)
        await statusAt(32, "pending")
        await tellAt(32)
        expect(await statesOf(id)).toEqual(["warning_50:superseded"])
        await statusAt(32, "open")
        expect(await sweepAndTellAt(33)).toEqual(["warning_50 of 60"])
        expect(await sweepAndTellAt(34)).toEqual([])
        expect(await statesOf(id)).toEqual(["warning_50:sent"])
      })

      it("is told as well where its mail had failed", async () => {
        const { sweepAt, statusAt, tellAt, failAt, sweepAndTellAt } = await openTicket()
        await sweepAt(31)
        expect(await failAt(31)).toBe("pending")
        await statusAt(32, "pending")
        expect(await tellAt(5000)).toEqual([])
        await statusAt(5000, "open")
        expect(await sweepAndTellAt(5001)).toEqual(["warning_50 of 5028"])
      })

      it("is left out where the next one is untold as well and comes again", async () => {
        const { sweepAt, statusAt, tellAt, sweepAndTellAt } = await openTicket()
        await sweepAt(31)
        await sweepAt(46)
        await statusAt(46, "pending")
        expect(await tellAt(47)).toEqual([])
        await statusAt(146, "open")
        expect(await sweepAndTellAt(147)).toEqual(["warning_75 of 160"])
        expect(await sweepAndTellAt(148)).toEqual([])
      })

      it("is told after an answer that was taken for one and was none", async () => {
        const { id, sweepAt, tellAt, sweepAndTellAt } = await openTicket({
          targets: [target("resolution", 60)],
        })
        await sweepAt(31)
        const change = await service.changeTicket(id, { status: "resolved" }, ADA, new Date())
        await tellAt(32)
        await service.undoTicketChange(change.undo)
        expect(await sweepAndTellAt(33)).toHaveLength(1)
      })
    })

    describe("the ticket's story", () => {
      const storyOf = async (ticket_id: string) =>
        (await service.listTicketEvents({ ticket_id, type: "sla_notice" })).map(
          ({ payload }) => payload.due_at
        )

      it("says nothing of a warning nobody heard of, and tells it once with what was told", async () => {
        const { id, sweepAt, statusAt, tellAt, sweepAndTellAt } = await openTicket()
        await sweepAt(31)
        expect(await storyOf(id)).toHaveLength(1)
        await statusAt(31, "pending")
        await tellAt(32)
        expect(await storyOf(id)).toEqual([])
        await statusAt(131, "open")
        await sweepAndTellAt(131)
        const [{ due_at }] = await service.listSlaNotices({ ticket_id: id, state: "sent" })
        expect(await storyOf(id)).toEqual([due_at.toISOString()])
      })

      it("keeps what was told, and what the bell may have rung for", async () => {
        const { id, sweepAt, statusAt, tellAt, failAt, sweepAndTellAt } = await openTicket()
        await sweepAndTellAt(31)
        await sweepAt(46)
        await failAt(46)
        await statusAt(47, "pending")
        expect(await tellAt(5000)).toEqual([])
        expect(await statesOf(id)).toEqual(["warning_50:sent", "warning_75:superseded"])
        expect(await storyOf(id)).toHaveLength(2)
      })

      it("has what is told after all with the same deadline once, whether the bell rang or not", async () => {
        for (const bellRang of [false, true]) {
          const { id, sweepAt, statusAt, tellAt, failAt, sweepAndTellAt } = await openTicket()
          await sweepAt(31)
          if (bellRang) {
            await failAt(31)
          }
          await statusAt(32, "pending")
          await tellAt(5000)
          await statusAt(32, "open")
          expect(await sweepAndTellAt(33)).toEqual(["warning_50 of 60"])
          expect(await storyOf(id)).toHaveLength(1)
        }
      })

      it("says nothing of a warning that something more severe overtook before it was told", async () => {
        const { id, sweepAt, sweepAndTellAt } = await openTicket()
        await sweepAt(31)
        expect(await sweepAndTellAt(61)).toEqual(["breached of 60"])
        expect(await storyOf(id)).toHaveLength(1)
      })
    })

    it("does not repeat after a pause what was told before it", async () => {
      const { statusAt, sweepAndTellAt } = await openTicket()
      expect(await sweepAndTellAt(31)).toEqual(["warning_50 of 60"])
      await statusAt(32, "pending")
      expect(await sweepAndTellAt(33)).toEqual([])
      await statusAt(132, "open")
      expect(await sweepAndTellAt(133)).toEqual([])
    })

    describe("a warning of a target that was another one when it came to telling", () => {
      it("is told at the share of the new target, once", async () => {
        const { sweepAt, priorityAt, tellAt, sweepAndTellAt } = await openTicket()
        await sweepAt(31)
        await priorityAt(32, "low")
        expect(await tellAt(32)).toEqual([])
        expect(await sweepAndTellAt(59)).toEqual([])
        expect(await sweepAndTellAt(60)).toEqual(["warning_50 of 120"])
        expect(await sweepAndTellAt(61)).toEqual([])
      })

      it("does not make the new target's own warning come twice", async () => {
        const { sweepAt, failAt, priorityAt, sweepAndTellAt } = await openTicket()
        await sweepAt(31)
        await failAt(31)
        await priorityAt(32, "low")
        expect(await sweepAndTellAt(60)).toEqual(["warning_50 of 120"])
        expect(await sweepAndTellAt(61)).toEqual([])
        expect(await sweepAndTellAt(90)).toEqual(["warning_75 of 120"])
      })
    })

    it("asks the ticket's lock before the clock's, beside agents who change it", async () => {
      const { id, sweepAt, statusAt, tellAt } = await openTicket()
      await sweepAt(31)
      await statusAt(31, "pending")
      const changes = Array.from({ length: 10 }, (_, n) =>
        statusAt(32 + n, n % 2 === 0 ? "open" : "pending")
      )
      await Promise.all([tellAt(50), ...changes, tellAt(50)])
      expect((await statesOf(id)).filter((state) => state.endsWith("pending"))).toEqual([])
    })
  },
})
