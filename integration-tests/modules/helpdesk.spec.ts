import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { HELPDESK_MODULE } from "../../src/modules/helpdesk"
import * as moduleModels from "../../src/modules/helpdesk/models"
import type { NewReply } from "../../src/modules/helpdesk/operations/add-reply"
import type { HelpdeskModuleService } from "../../src/modules/helpdesk/service"

jest.setTimeout(60_000)

const ADA = { cause: "user" as const, actor_id: "user_ada" }
const NOW = new Date("2026-03-02T10:00:00Z")
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

moduleIntegrationTestRunner<HelpdeskModuleService>({
  moduleName: HELPDESK_MODULE,
  moduleModels: Object.values(moduleModels),
  resolve: `${process.cwd()}/src/modules/helpdesk`,
  pathToMigrations: `${process.cwd()}/src/modules/helpdesk/migrations`,
  testSuite: ({ service }) => {
    const openTicket = async (fields: object = {}) => {
      const { ticket } = await service.openTicket(
        {
          subject: "Broken kettle",
          channel: "admin",
          customer_id: null,
          requester_email: "carla@client.test",
          requester_name: "Carla",
          message: { body_text: "It leaks", body_html: null },
          ...fields,
        },
        ADA
      )
      return ticket
    }

    const sendReply = async (ticket_id: string, changes: Partial<NewReply> = {}) => {
      const reply = {
        ticket_id,
        author_id: ADA.actor_id,
        from_name: "Ada",
        from_email: "support@desk.test",
        mailbox_id: null,
        body_text: "We send a new one",
        body_html: null,
        attachment_ids: [],
        force: false,
        rfc_message_id: null,
        send_after: NOW,
        can_send: true,
        ...changes,
      }
      const result = await service.addReply(reply, ADA, NOW)
      if (result.type === "stale") {
        throw new Error("The reply was refused as stale")
      }
      return result
    }

    const news = (message_id: string, state: "queued" | "pending" | "sent") => [
      { message_id, state, detail: null, to: "carla@client.test" },
    ]
    const stateOf = async (id: string) => (await service.retrieveTicketMessage(id)).delivery_state

    describe("taking a reply back after a later step failed", () => {
      it("leaves nothing of a reply whose mail is not in the outbox", async () => {
        const { id } = await openTicket()
        await service.saveDraft(id, ADA.actor_id, "<p>We send</p>")
        const { message, undo } = await sendReply(id)
        await service.undoReply(undo)
        expect(await service.findDraft(id, ADA.actor_id)).toEqual({ body_html: "<p>We send</p>" })
        expect(await service.listTicketMessages({ id: message.id })).toEqual([])
        expect(await service.retrieveTicket(id)).toMatchObject({ status: "new", message_count: 1 })
      })

      it("keeps a reply whose mail is on its way to the customer", async () => {
        const { id } = await openTicket()
        const { message, undo } = await sendReply(id)
        await service.applyDeliveries(news(message.id, "queued"))
        await service.undoReply(undo)
        expect(await stateOf(message.id)).toBe("queued")
        expect(await service.retrieveTicket(id)).toMatchObject({
          status: "pending",
          message_count: 2,
        })
      })

      it("keeps the status an agent chose since", async () => {
        const { id } = await openTicket()
        const { undo } = await sendReply(id)
        await service.changeTicket(id, { status: "resolved" }, ADA, later(1))
        await service.undoReply(undo)
        expect((await service.retrieveTicket(id)).status).toBe("resolved")
      })
    })

    describe("taking a change back after a later step failed", () => {
      it("restores what it wrote and keeps what somebody changed since", async () => {
        const { id } = await openTicket({ tags: ["kettle"] })
        const changes = { priority: "high" as const, subject: "Leaking kettle", tags: [] }
        const { undo } = await service.changeTicket(id, changes, ADA, NOW)
        await service.changeTicket(id, { priority: "low" }, ADA, later(1))
        await service.undoTicketChange(undo)
        expect(await service.retrieveTicket(id)).toMatchObject({
          priority: "low",
          subject: "Broken kettle",
          tags: ["kettle"],
        })
      })
    })

    describe("a reply taken back by its agent", () => {
      it("stays cancelled whatever late news of its mail say", async () => {
        const { id } = await openTicket()
        const { message } = await sendReply(id)
        await service.cancelDeliveries([message.id], ADA.actor_id)
        await service.applyDeliveries(news(message.id, "sent"))
        expect(await stateOf(message.id)).toBe("cancelled")
      })

      it("is on its way again, without a trace, when the workflow failed", async () => {
        const { id } = await openTicket()
        const { message } = await sendReply(id)
        const undo = await service.cancelDeliveries([message.id], ADA.actor_id)
        await service.undoCancel(undo)
        expect(await stateOf(message.id)).toBe("pending")
        expect(await service.listTicketEvents({ ticket_id: id, type: "send_cancelled" })).toEqual(
          []
        )
      })

      it("puts a ticket back on hold with its time to resume", async () => {
        const { id } = await openTicket()
        const resume_at = later(60).toISOString()
        await service.changeTicket(id, { status: "on_hold", resume_at }, ADA, NOW)
        const { message } = await sendReply(id, { status_after: "resolved" })
        await service.cancelDeliveries([message.id], ADA.actor_id)
        const input = { ticket_id: id, message_id: message.id, user_id: null, draft_html: "" }
        await service.takeBackReply(input, ADA, later(1))
        const ticket = await service.retrieveTicket(id)
        expect(ticket.status).toBe("on_hold")
        expect(ticket.resume_at?.toISOString()).toBe(resume_at)
      })

      it("does not undo the status another reply moved", async () => {
        const { id } = await openTicket({ status: "pending" })
        const first = await sendReply(id)
        await sendReply(id, { status_after: "resolved" })
        await service.cancelDeliveries([first.message.id], ADA.actor_id)
        const message_id = first.message.id
        const input = { ticket_id: id, message_id, user_id: null, draft_html: "" }
        await service.takeBackReply(input, ADA, later(1))
        expect((await service.retrieveTicket(id)).status).toBe("resolved")
      })
    })

    describe("resuming a ticket on hold", () => {
      const held = async () => {
        const { id } = await openTicket()
        const resume_at = later(30).toISOString()
        await service.changeTicket(id, { status: "on_hold", resume_at }, ADA, NOW)
        return id
      }

      it("opens it when its time has come", async () => {
        const id = await held()
        expect(await service.resumeTicket(id, later(31))).toMatchObject({
          ticket: { status: "open" },
        })
      })

      it("leaves it alone before its time", async () => {
        expect(await service.resumeTicket(await held(), later(29))).toBeNull()
      })

      it("does not reopen what an agent resolved between the look and the change", async () => {
        const id = await held()
        await service.changeTicket(id, { status: "resolved" }, ADA, later(30))
        expect(await service.resumeTicket(id, later(31))).toBeNull()
        expect((await service.retrieveTicket(id)).status).toBe("resolved")
      })
    })

    describe("splitting", () => {
      const twoMessages = async () => {
        const ticket = await openTicket()
        await service.addParticipant(
          {
            ticket_id: ticket.id,
            role: "cc",
            email: "dora@client.test",
            name: null,
            user_id: null,
            customer_id: null,
          },
          ADA
        )
        const { message } = await sendReply(ticket.id)
        return { ticket, message }
      }
      const peopleOf = async (id: string) =>
        (await service.listParticipantsOf(id)).map(({ email, role }) => `${role} ${email}`)

      it("takes the people along", async () => {
        const { ticket, message } = await twoMessages()
        const input = { ticket_id: ticket.id, message_ids: [message.id], subject: "Other" }
        const split = await service.splitTicket(input, ADA)
        expect(await peopleOf(split.ticket.id)).toEqual([
          "requester carla@client.test",
          "cc dora@client.test",
        ])
      })

      it("is taken back without a trace", async () => {
        const { ticket, message } = await twoMessages()
        const input = { ticket_id: ticket.id, message_ids: [message.id], subject: "Other" }
        const split = await service.splitTicket(input, ADA)
        await service.undoSplit(split.undo)
        expect(await service.listTickets({ id: split.ticket.id })).toEqual([])
        expect(await service.retrieveTicketMessage(message.id)).toMatchObject({
          ticket_id: ticket.id,
          original_ticket_id: null,
        })
        expect((await service.retrieveTicket(ticket.id)).message_count).toBe(2)
      })
    })

    describe("changing a team", () => {
      const membersOf = async (id: string) => {
        const { members } = await service.retrieveTeam(id, { relations: ["members"] })
        return members.map(({ user_id, role }) => `${user_id} ${role}`).sort()
      }
      const members = [
        { user_id: "ada", role: "member" as const },
        { user_id: "ben", role: "member" as const },
      ]

      it("answers what it was, which takes the change back", async () => {
        const id = await service.addTeam({ name: "Billing", assignment: "round_robin", members })
        const changes = { name: "Money", members: [{ user_id: "ada", role: "manager" as const }] }
        const previous = await service.changeTeam(id, changes)
        expect(await membersOf(id)).toEqual(["ada manager"])
        await service.changeTeam(id, previous)
        expect(await membersOf(id)).toEqual(["ada member", "ben member"])
        expect(await service.retrieveTeam(id)).toMatchObject({
          name: "Billing",
          assignment: "round_robin",
        })
      })

      it("leaves a team as it was when its members cannot be written", async () => {
        const id = await service.addTeam({ name: "Billing", members })
        const twice = [...members, { user_id: "cem", role: "member" as const }]
        const broken = { name: "Money", members: [...twice, twice[2]] }
        await expect(service.changeTeam(id, broken)).rejects.toThrow()
        expect((await service.retrieveTeam(id)).name).toBe("Billing")
        expect(await membersOf(id)).toEqual(["ada member", "ben member"])
      })

      it("is not made at all when its members cannot be written", async () => {
        const broken = { name: "Sales", members: [members[0], members[0]] }
        await expect(service.addTeam(broken)).rejects.toThrow()
        expect(await service.listTeams({ name: "Sales" })).toEqual([])
      })
    })
  },
})
