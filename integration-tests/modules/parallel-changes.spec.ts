import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { HELPDESK_MODULE } from "../../src/modules/helpdesk"
import * as moduleModels from "../../src/modules/helpdesk/models"
import type { HelpdeskModuleService } from "../../src/modules/helpdesk/service"
import { customerMail } from "../helpers/mail-wave"
import { replyTo } from "../helpers/reply-to"
import { ADA, openTicketWith, seedPolicy, target } from "../helpers/sla-desk"

jest.setTimeout(60_000)

const ROUNDS = 5

moduleIntegrationTestRunner<HelpdeskModuleService>({
  moduleName: HELPDESK_MODULE,
  moduleModels: Object.values(moduleModels),
  resolve: `${process.cwd()}/src/modules/helpdesk`,
  pathToMigrations: `${process.cwd()}/src/modules/helpdesk/migrations`,
  testSuite: ({ service }) => {
    const openTicket = async (requester_email: string, fields: object = {}) => {
      const { ticket } = await service.openTicket(
        {
          subject: "Broken kettle",
          channel: "admin",
          customer_id: null,
          requester_email,
          requester_name: "Carla",
          message: { body_text: "It leaks", body_html: null },
          ...fields,
        },
        ADA
      )
      return ticket
    }
    const openTickets = (count: number, email: string) =>
      Promise.all(Array.from({ length: count }, () => openTicket(email)))
    const customerOf = async (id: string) => (await service.retrieveTicket(id)).customer_id

    describe("agents who match tickets of one sender at the same moment", () => {
      it("do not wait for each other for ever, and one customer gets all of them", async () => {
        for (let round = 0; round < ROUNDS; round++) {
          const tickets = await openTickets(8, `carla-${round}@client.test`)
          const matched = await Promise.all(
            tickets.map(({ id }) => service.matchCustomer(id, "cus_carla", ADA))
          )
          await Promise.all(matched.map((match) => service.unmatchCustomer(match)))
          await Promise.all(tickets.map(({ id }) => service.matchCustomer(id, "cus_carla", ADA)))
          const customers = await Promise.all(tickets.map(({ id }) => customerOf(id)))
          expect(new Set(customers)).toEqual(new Set(["cus_carla"]))
        }
      })

      it("leave tickets of others, of another customer and closed ones as they are", async () => {
        const email = "carla@client.test"
        const { id } = await openTicket(email)
        const others = [
          await openTicket("dora@client.test"),
          await openTicket(email, { customer_id: "cus_other" }),
          await openTicket(email, { status: "closed" }),
        ]
        expect((await service.matchCustomer(id, "cus_carla", ADA)).ids).toEqual([id])
        expect(await Promise.all(others.map((other) => customerOf(other.id)))).toEqual([
          null,
          "cus_other",
          null,
        ])
      })
    })

    it("changes tickets and takes in mail beside a policy that is edited again and again", async () => {
      const policy_id = await seedPolicy(service)
      const { id } = await openTicketWith(service, policy_id)
      const edits = async () => {
        for (let minutes = 61; minutes < 111; minutes++) {
          const targets = [target("first_response", minutes), target("resolution", 480)]
          await service.changePolicy(policy_id, { targets }, new Date())
        }
      }
      const changes = async () => {
        for (let i = 0; i < 50; i++) {
          const priority = i % 2 ? ("low" as const) : ("high" as const)
          await service.changeTicket(id, { priority }, ADA, new Date())
          await customerMail(service, id)
        }
      }
      await Promise.all([edits(), changes()])
      expect((await service.retrieveTicket(id)).message_count).toBe(51)
    })

    it("archives a policy that tickets get at the moment it is deleted", async () => {
      for (let round = 0; round < 5; round++) {
        await seedPolicy(service)
        const policy_id = await seedPolicy(service)
        const begins = () => openTicketWith(service, policy_id)
        await Promise.all([begins(), service.removePolicy(policy_id, false), begins()])
        await begins()
        const policy = await service.retrieveSlaPolicy(policy_id)
        expect(policy.archived_at).not.toBeNull()
      }
    })

    it("tells of failed mails beside agents who take them back or merge their tickets", async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const tickets = await openTickets(6, `mail-${round}@client.test`)
        const replies = await Promise.all(tickets.map(({ id }) => replyTo(service, id, {}, ADA)))
        const ids = replies.map(({ message }) => message.id)
        const news = ids.map((message_id) => ({
          ...{ message_id, state: "failed" as const },
          ...{ detail: "unknown user", to: "carla@client.test" },
        }))
        const [first, second, ...rest] = tickets
        await Promise.all([
          service.applyDeliveries(news),
          ...ids.slice(2).map((id) => service.cancelDeliveries([id], ADA.actor_id)),
          service.mergeTickets(second.id, first.id, ADA),
          service.applyDeliveries([...news].reverse()),
        ])
        const states = await service.listTicketMessages({ id: ids.slice(2) })
        expect(states).toHaveLength(rest.length)
        for (const { delivery_state } of states) {
          expect(["failed", "cancelled"]).toContain(delivery_state)
        }
      }
    })
  },
})
