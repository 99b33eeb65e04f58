import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { createAdmin, type TestAdmin } from "../helpers/create-admin"
import { deskRequests } from "../helpers/desk-requests"

jest.setTimeout(120_000)

const BASE = "/admin/helpdesk"

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let manager: TestAdmin
    let agent: TestAdmin

    beforeEach(async () => {
      manager = await createAdmin(getContainer(), "manager", { first_name: "Mona" })
      agent = await createAdmin(getContainer(), "agent", { first_name: "Ben" })
    })

    const { post, get } = deskRequests(api, () => manager)
    const statusOf = (request: Promise<{ status: number }>) =>
      request.then(
        ({ status }) => status,
        (error: { response: { status: number } }) => error.response.status
      )
    const openTicket = async (body: object) =>
      (await post("/tickets", { subject: "Help", requester_email: "a@b.test", ...body })).ticket

    it("says who I am and lists everybody with their role", async () => {
      const { agent: me } = await get("/agents/me", agent)
      expect(me).toMatchObject({ id: agent.id, role: "agent", is_available: true })
      const { agents, count } = await get("/agents", agent)
      expect(count).toBe(2)
      const rolesOf = (list: { role: string }[]) => list.map(({ role }) => role)
      expect(rolesOf(agents)).toEqual(["manager", "agent"])
      expect(rolesOf((await get("/agents?order=role", agent)).agents)).toEqual(["agent", "manager"])
      expect(rolesOf((await get("/agents?order=-role", agent)).agents)).toEqual([
        "manager",
        "agent",
      ])
    })

    it("lets agents change their own signature but not their own role", async () => {
      const { agent: changed } = await post(`/agents/${agent.id}`, { signature: "Ben" }, agent)
      expect(changed.signature).toBe("Ben")
      const path = `${BASE}/agents/${agent.id}`
      expect(await statusOf(api.post(path, { role: "manager" }, agent.headers))).toBe(403)
      const { agent: promoted } = await post(`/agents/${agent.id}`, { role: "manager" })
      expect(promoted.role).toBe("manager")
    })

    it("takes for somebody's manager only a user, who may be gone later", async () => {
      const path = `${BASE}/agents/${agent.id}`
      const refused = (manager_id: string) =>
        statusOf(api.post(path, { manager_id }, manager.headers))
      expect(await refused("user_typo")).toBe(400)
      expect(await refused(agent.id)).toBe(400)
      const { agent: led } = await post(`/agents/${agent.id}`, { manager_id: manager.id })
      expect(led.manager_id).toBe(manager.id)
    })

    it("shares tickets of a team out in turn and passes those who are away", async () => {
      const members = [manager, agent].map(({ id }) => ({ user_id: id, role: "member" }))
      const { team } = await post("/teams", { name: "Voice", assignment: "round_robin", members })
      const first = await openTicket({ team_id: team.id })
      const second = await openTicket({ team_id: team.id })
      expect(new Set([first.assignee_id, second.assignee_id])).toEqual(
        new Set([manager.id, agent.id])
      )
      await post(`/agents/${agent.id}`, { is_available: false })
      const third = await openTicket({ team_id: team.id })
      const fourth = await openTicket({ team_id: team.id })
      expect([third.assignee_id, fourth.assignee_id]).toEqual([manager.id, manager.id])
    })

    it("lists teams and categories by name, or in the order asked for", async () => {
      const namesOf = (rows: { name: string }[]) => rows.map(({ name }) => name)
      for (const kind of ["teams", "categories"]) {
        for (const name of ["Voice", "Fibre"]) {
          await post(`/${kind}`, { name })
        }
        expect(namesOf((await get(`/${kind}`))[kind])).toEqual(["Fibre", "Voice"])
        expect(namesOf((await get(`/${kind}?order=-name`))[kind])).toEqual(["Voice", "Fibre"])
        expect(await statusOf(api.get(`${BASE}/${kind}?order=colour`, manager.headers))).toBe(400)
      }
    })

    it("balances by open tickets and respects capacity", async () => {
      const members = [manager, agent].map(({ id }) => ({ user_id: id }))
      const { team } = await post("/teams", { name: "Net", assignment: "load_balanced", members })
      await openTicket({ assignee_id: manager.id })
      expect((await openTicket({ team_id: team.id })).assignee_id).toBe(agent.id)
      await post(`/agents/${agent.id}`, { capacity: 1 })
      expect((await openTicket({ team_id: team.id })).assignee_id).toBe(manager.id)
      await post(`/agents/${manager.id}`, { capacity: 0 })
      expect((await openTicket({ team_id: team.id })).assignee_id).toBeNull()
    })

    it("replaces members, refuses unknown users and a name twice", async () => {
      const { team } = await post("/teams", { name: "Voice", members: [{ user_id: agent.id }] })
      const changed = await post(`/teams/${team.id}`, { members: [{ user_id: manager.id }] })
      expect(changed.team.members).toMatchObject([{ user_id: manager.id, role: "member" }])
      const unknown = { name: "X", members: [{ user_id: "user_nobody" }] }
      expect(await statusOf(api.post(`${BASE}/teams`, unknown, manager.headers))).toBe(400)
      expect(await statusOf(api.post(`${BASE}/teams`, { name: "Voice" }, manager.headers))).toBe(
        422
      )
    })

    it("deletes an unused team and archives one that tickets name", async () => {
      const { team: unused } = await post("/teams", { name: "Unused" })
      const { team: used } = await post("/teams", { name: "Used" })
      await openTicket({ team_id: used.id })
      const remove = async (id: string) =>
        (await api.delete(`${BASE}/teams/${id}`, manager.headers)).data
      expect(await remove(unused.id)).toMatchObject({ deleted: true, archived: false })
      expect(await remove(used.id)).toMatchObject({ deleted: false, archived: true })
      expect((await get("/teams")).count).toBe(0)
      const again = { subject: "No", requester_email: "a@b.test", team_id: used.id }
      expect(await statusOf(api.post(`${BASE}/tickets`, again, manager.headers))).toBe(400)
    })

    it("keeps categories in a tree", async () => {
      const { category: top } = await post("/categories", { name: "Network" })
      const { category: sub } = await post("/categories", { name: "Fibre", parent_id: top.id })
      const loop = { parent_id: sub.id }
      expect(await statusOf(api.post(`${BASE}/categories/${top.id}`, loop, manager.headers))).toBe(
        400
      )
      expect(await statusOf(api.delete(`${BASE}/categories/${top.id}`, manager.headers))).toBe(400)
      await api.delete(`${BASE}/categories/${sub.id}`, manager.headers)
      expect(await statusOf(api.delete(`${BASE}/categories/${top.id}`, manager.headers))).toBe(200)
    })

    it("rings the bell of those a note mentions", async () => {
      const ticket = await openTicket({})
      const { note } = await post(`/tickets/${ticket.id}/notes`, { body: "@Ben, please look" })
      expect(note.mentions).toEqual([agent.id])
      const { data } = await api.get("/admin/notifications", agent.headers)
      expect(data.notifications).toMatchObject([{ to: agent.id, channel: "feed" }])
      expect(JSON.stringify(data.notifications[0].data)).not.toContain("please look")
    })
  },
})
