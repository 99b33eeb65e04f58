import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { HELPDESK_MODULE } from "../../src/modules/helpdesk"
import * as moduleModels from "../../src/modules/helpdesk/models"
import type { HelpdeskModuleService } from "../../src/modules/helpdesk/service"
import { ALWAYS, defaultSla, seedPolicy, target } from "../helpers/sla-desk"

jest.setTimeout(60_000)

const ADA = { cause: "user" as const, actor_id: "user_ada" }
const OFFICE = { name: "Office", time_zone: "UTC", windows: ALWAYS, holidays: [] }

/** What a workflow does after a later step of it failed. */
moduleIntegrationTestRunner<HelpdeskModuleService>({
  moduleName: HELPDESK_MODULE,
  moduleModels: Object.values(moduleModels),
  resolve: `${process.cwd()}/src/modules/helpdesk`,
  pathToMigrations: `${process.cwd()}/src/modules/helpdesk/migrations`,
  testSuite: ({ service }) => {
    const defaults = async () =>
      (await service.listSlaPolicies({ is_default: true })).map(({ id }) => id)
    const openTicket = (policy_id: string) =>
      service.openTicket(
        {
          subject: "Broken kettle",
          channel: "admin",
          customer_id: null,
          requester_email: "carla@client.test",
          requester_name: "Carla",
          sla: defaultSla(policy_id),
          message: null,
        },
        ADA
      )
    const addPolicy = async (name: string, is_default = false) => {
      const calendar_id = await service.addCalendar({ ...OFFICE, name })
      const targets = [target("resolution", 480)]
      return service.addPolicy({ name, calendar_id, targets, is_default }, new Date())
    }

    it("takes a new policy out again and gives the default its place back", async () => {
      const first = await seedPolicy(service)
      const { id, undo } = await addPolicy("New", true)
      expect(await defaults()).toEqual([id])
      await service.undoAddPolicy(undo)
      expect(await defaults()).toEqual([first])
      expect(await service.listSlaPolicies({ id })).toEqual([])
    })

    it("leaves a new policy archived that a ticket got meanwhile", async () => {
      await seedPolicy(service)
      const { id, undo } = await addPolicy("New", true)
      await openTicket(id)
      await service.undoAddPolicy(undo)
      expect((await service.retrieveSlaPolicy(id)).archived_at).not.toBeNull()
    })

    it("writes a changed policy as it was, targets and default included", async () => {
      const first = await seedPolicy(service)
      const second = await seedPolicy(service)
      const before = await service.showPolicy(second)
      const changes = {
        name: "Changed",
        targets: [target("resolution", 1)],
        contract_types: ["gold"],
        is_default: true,
      }
      const { undo } = await service.changePolicy(second, changes, new Date())
      await service.undoPolicyChange(undo, new Date())
      const after = await service.showPolicy(second)
      expect(after).toEqual({ ...before, version: 3, updated_at: after.updated_at })
      expect(await defaults()).toEqual([first])
      const [version] = await service.currentVersions([second])
      expect(version.snapshot.targets).toEqual(before.targets)
    })

    it("leaves a default alone that the change did not move", async () => {
      await seedPolicy(service)
      const second = await seedPolicy(service)
      const third = await seedPolicy(service)
      const { undo } = await service.changePolicy(second, { name: "Changed" }, new Date())
      await service.changePolicy(third, { is_default: true }, new Date())
      await service.undoPolicyChange(undo, new Date())
      expect(await defaults()).toEqual([third])
    })

    it("leaves what somebody changed meanwhile", async () => {
      await seedPolicy(service)
      const second = await seedPolicy(service)
      const changes = { targets: [target("resolution", 1)], contract_types: ["gold"] }
      const { undo } = await service.changePolicy(second, changes, new Date())
      const later = { name: "Renamed", contract_types: ["gold", "silver"] }
      await service.changePolicy(second, later, new Date())
      await service.undoPolicyChange(undo, new Date())
      const after = await service.showPolicy(second)
      expect(after).toMatchObject(later)
      expect(after.targets).toHaveLength(3)
    })

    it("leaves the default to whom it was given meanwhile", async () => {
      await seedPolicy(service)
      const second = await seedPolicy(service)
      const third = await seedPolicy(service)
      const { undo } = await service.changePolicy(second, { is_default: true }, new Date())
      const made = await addPolicy("New", true)
      await service.changePolicy(third, { is_default: true }, new Date())
      await service.undoPolicyChange(undo, new Date())
      await service.undoAddPolicy(made.undo)
      expect(await defaults()).toEqual([third])
    })

    it("leaves the default where the one that was is gone", async () => {
      const first = await seedPolicy(service)
      const second = await seedPolicy(service)
      const { undo } = await service.changePolicy(second, { is_default: true }, new Date())
      await service.removePolicy(first, false)
      await service.undoPolicyChange(undo, new Date())
      expect(await defaults()).toEqual([second])
    })

    it("leaves a policy archived that had been before", async () => {
      await seedPolicy(service)
      const used = await seedPolicy(service)
      await openTicket(used)
      await service.removePolicy(used, false)
      const { archived_at } = await service.retrieveSlaPolicy(used)
      const again = await service.removePolicy(used, false)
      expect(again.type).toBe("archived")
      await service.undoRemovePolicy(again)
      expect((await service.retrieveSlaPolicy(used)).archived_at).toEqual(archived_at)
    })

    it("brings deleted and archived policies back", async () => {
      const unused = await seedPolicy(service)
      const deleted = await service.removePolicy(unused, false)
      expect(deleted).toMatchObject({ id: unused, type: "deleted", was_default: true })
      await service.undoRemovePolicy(deleted)
      expect(await defaults()).toEqual([unused])
      const used = await seedPolicy(service)
      await openTicket(used)
      const archived = await service.removePolicy(used, false)
      expect(archived).toMatchObject({ type: "archived", was_default: false })
      await service.undoRemovePolicy(archived)
      const ids = (await service.listChoosablePolicies()).map(({ id }) => id)
      expect(ids.sort()).toEqual([unused, used].sort())
    })

    it("does not take the default from a policy that became it meanwhile", async () => {
      const first = await service.removePolicy(await seedPolicy(service), false)
      const second = await seedPolicy(service)
      await service.undoRemovePolicy(first)
      expect(await defaults()).toEqual([second])
    })

    it("brings a deleted calendar back with its holidays, and a changed one", async () => {
      const holidays = [{ date: "2026-05-01", name: "May", is_yearly: false }]
      const id = await service.addCalendar({ ...OFFICE, holidays })
      await service.removeCalendar(id)
      await service.restoreCalendar(id)
      const calendar = await service.showCalendar(id)
      expect(calendar.holidays).toMatchObject(holidays)
      const { undo } = await service.changeCalendar(id, { holidays: [] }, new Date())
      await service.undoCalendarChange(undo, new Date())
      expect((await service.showCalendar(id)).holidays).toMatchObject(holidays)
    })

    it("leaves what somebody changed of a calendar meanwhile", async () => {
      const id = await service.addCalendar(OFFICE)
      const december = { date: "2026-12-25", name: "Christmas" }
      const holidays = [december, { date: "2026-05-01", name: "May" }]
      const renamed = await service.changeCalendar(id, { name: "Support", holidays }, new Date())
      await service.changeCalendar(id, { time_zone: "Europe/Berlin" }, new Date())
      const imported = await service.importHolidays(id, [december], new Date())
      expect(imported).toMatchObject({ added: 0, kept: 1 })
      await service.undoCalendarChange(renamed.undo, new Date())
      expect(await service.showCalendar(id)).toMatchObject({
        ...OFFICE,
        time_zone: "Europe/Berlin",
      })
    })

    it("has nothing to take back of a calendar or a policy that was deleted meanwhile", async () => {
      await seedPolicy(service)
      const id = await service.addCalendar(OFFICE)
      const renamed = await service.changeCalendar(id, { name: "Support" }, new Date())
      const holidays = [{ date: "2026-12-25", name: "Christmas" }]
      const imported = await service.importHolidays(id, holidays, new Date())
      await service.removeCalendar(id)
      await service.undoCalendarChange(imported.undo, new Date())
      await service.undoCalendarChange(renamed.undo, new Date())
      expect(await service.listBusinessCalendars({ id })).toEqual([])
      const policy_id = await seedPolicy(service)
      const changed = await service.changePolicy(policy_id, { name: "Changed" }, new Date())
      await service.removePolicy(policy_id, false)
      await service.undoPolicyChange(changed.undo, new Date())
      expect(await service.listSlaPolicies({ id: policy_id })).toEqual([])
    })

    it("leaves a calendar its new name where another one got the former", async () => {
      const id = await service.addCalendar(OFFICE)
      const change = { name: "Support", time_zone: "Europe/Berlin" }
      const { undo } = await service.changeCalendar(id, change, new Date())
      await service.addCalendar(OFFICE)
      await service.undoCalendarChange(undo, new Date())
      expect(await service.showCalendar(id)).toMatchObject({ name: "Support", time_zone: "UTC" })
    })

    it("leaves a policy what cannot be as it was any more", async () => {
      await seedPolicy(service)
      const calendar_id = await service.addCalendar(OFFICE)
      const other_calendar = await service.addCalendar({ ...OFFICE, name: "Other" })
      const claims = { contract_types: ["gold", "silver"], service_kinds: ["line"] }
      const id = await seedPolicy(service, { name: "Care", calendar_id, ...claims })
      const changes = { name: "Care plus", contract_types: [], calendar_id: other_calendar }
      const { undo } = await service.changePolicy(
        id,
        { ...changes, imminent_minutes: 5 },
        new Date()
      )
      await service.removeCalendar(calendar_id)
      await seedPolicy(service, { name: "Care", contract_types: ["Gold"] })
      await service.undoPolicyChange(undo, new Date())
      expect(await service.showPolicy(id)).toMatchObject({
        ...{ name: "Care plus", calendar_id: other_calendar, imminent_minutes: 15 },
        ...{ contract_types: ["silver"], service_kinds: ["line"] },
      })
    })
  },
})
