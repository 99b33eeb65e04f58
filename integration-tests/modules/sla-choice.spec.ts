import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { HELPDESK_MODULE } from "../../src/modules/helpdesk"
import * as moduleModels from "../../src/modules/helpdesk/models"
import type { SlaChoiceUndo } from "../../src/modules/helpdesk/operations/choose-sla-by-hand"
import type { HelpdeskModuleService } from "../../src/modules/helpdesk/service"
import type { TicketSla } from "../../src/modules/helpdesk/utils/tickets/ticket-sla"
import { clockDesk } from "../helpers/clock-desk"
import { ADA, defaultSla, seedPolicy, target } from "../helpers/sla-desk"

jest.setTimeout(60_000)

moduleIntegrationTestRunner<HelpdeskModuleService>({
  moduleName: HELPDESK_MODULE,
  moduleModels: Object.values(moduleModels),
  resolve: `${process.cwd()}/src/modules/helpdesk`,
  pathToMigrations: `${process.cwd()}/src/modules/helpdesk/migrations`,
  testSuite: ({ service, MikroOrmWrapper }) => {
    const { pass, openTicket, clockOf, dueAfter } = clockDesk(service, MikroOrmWrapper)

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

    describe("a choice by hand that is taken back, as its workflow failed later on", () => {
      const byHand = async (reason: string) =>
        defaultSla(await seedPolicy(service), {
          choice: { because: "manual", name: null, via: null, reason, user_id: "user_ada" },
          explanation: `by hand: ${reason}`,
        })
      const choose = (id: string, sla: TicketSla | null) =>
        service.chooseSlaByHand(id, sla, ADA, new Date())
      const takeBack = (undo: SlaChoiceUndo) => service.undoChoiceByHand(undo, ADA, new Date())
      const policyOf = async (id: string) => (await service.retrieveTicket(id)).sla_policy_id

      it("leaves the ticket with what it had, and its clocks", async () => {
        const { id, sla_policy_id, sla_choice } = await openTicket()
        await takeBack(await choose(id, await byHand("VIP")))
        expect(await service.retrieveTicket(id)).toMatchObject({ sla_policy_id, sla_choice })
        expect((await clockOf(id, "first_response")).policy_id).toBe(sla_policy_id)
      })

      it("leaves alone what another manager chose meanwhile", async () => {
        const { id } = await openTicket()
        const failed = await choose(id, await byHand("VIP"))
        const later = await byHand("contract")
        await choose(id, later)
        await takeBack(failed)
        expect(await policyOf(id)).toBe(later.policy_id)
      })

      it("goes back to the choice it replaced, not to one somebody had read before", async () => {
        const { id } = await openTicket()
        const [first, second] = [await byHand("first"), await byHand("second")]
        const undos = await Promise.all([choose(id, first), choose(id, second)])
        const stands = await policyOf(id)
        const [undo] = undos.filter(({ written }) => written?.policy_id === stands)
        await takeBack(undo)
        expect(await policyOf(id)).toBe(undo.before?.policy_id)
        expect([first.policy_id, second.policy_id]).toContain(await policyOf(id))
      })

      it("is by hand again where it had been set back, whatever was chosen automatically since", async () => {
        const { id } = await openTicket()
        const manual = await byHand("VIP")
        await choose(id, manual)
        const failed = await choose(id, defaultSla(await seedPolicy(service)))
        const found = defaultSla(await seedPolicy(service))
        const [ask] = await service.readTicketSlaAsks([id])
        expect(await service.applySlaChoice(id, found, ask, ADA, new Date())).toBe("applied")
        await takeBack(failed)
        expect(await policyOf(id)).toBe(manual.policy_id)
      })

      it("stays set back where another manager chose by hand meanwhile", async () => {
        const { id } = await openTicket()
        await choose(id, await byHand("VIP"))
        const failed = await choose(id, defaultSla(await seedPolicy(service)))
        const later = await byHand("contract")
        await choose(id, later)
        await takeBack(failed)
        expect(await policyOf(id)).toBe(later.policy_id)
      })

      it("does not fail on a ticket that was merged or taken out meanwhile", async () => {
        const [merged, gone, target_ticket] = [
          await openTicket(),
          await openTicket(),
          await openTicket(),
        ]
        const manual = await byHand("VIP")
        const undos = [await choose(merged.id, manual), await choose(gone.id, manual)]
        await service.mergeTickets(merged.id, target_ticket.id, ADA)
        await service.removeTicket(gone.id)
        await Promise.all(undos.map(takeBack))
        expect(await policyOf(merged.id)).toBe(manual.policy_id)
      })
    })
  },
})
