import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { HelpdeskModuleService } from "../../src/modules/helpdesk/service"
import type { SlaMetric, TicketStatus } from "../../src/types"
import { customerMail } from "./mail-wave"
import { replyTo } from "./reply-to"
import { ADA, letTimePass, MINUTE, openTicketWith, seedPolicy } from "./sla-desk"

/** What tests of clocks do to tickets, and how they look at the clocks. */
export function clockDesk(service: HelpdeskModuleService, orm: { forkManager(): unknown }) {
  const pass = (id: string, minutes: number) => {
    const manager = orm.forkManager() as SqlEntityManager
    return letTimePass((sql, params) => manager.execute(sql, params), id, minutes)
  }

  /** With the usual targets, unless `fields` say otherwise. */
  const openTicket = async (fields: object = {}) =>
    openTicketWith(service, await seedPolicy(service), fields)

  const clockOf = async (ticket_id: string, metric: SlaMetric) => {
    const [latest] = await service.listSlaClocks(
      { ticket_id, metric },
      { order: { started_at: "DESC" }, take: 1 }
    )
    return latest
  }

  return {
    pass,
    openTicket,
    clockOf,
    reply: (ticket_id: string, status_after?: TicketStatus) =>
      replyTo(service, ticket_id, { status_after }, ADA),
    writes: (ticket_id: string) => customerMail(service, ticket_id),
    setStatus: (id: string, status: TicketStatus, at = new Date()) =>
      service.changeTicket(id, { status }, ADA, at),
    /** Minutes from creation to the deadline. */
    dueAfter: async (ticket_id: string, metric: SlaMetric) => {
      const { due_at, started_at } = await clockOf(ticket_id, metric)
      return due_at ? Math.round((due_at.getTime() - started_at.getTime()) / MINUTE) : null
    },
  }
}
