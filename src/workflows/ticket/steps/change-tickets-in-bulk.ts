import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { TicketUndo } from "../../../modules/helpdesk/operations/change-ticket"
import type { Actor } from "../../../modules/helpdesk/repositories/event-repository"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"
import type { TicketChanges } from "../../../modules/helpdesk/utils/tickets/ticket-changes"
import type { TicketNews } from "../../common/emit-ticket-outcomes"
import { refuseForeignServiceOn } from "./refuse-foreign-service"

export interface BulkUpdateInput {
  ids: string[]
  changes: TicketChanges
  actor: Actor
}

export interface BulkResult {
  id: string
  ok: boolean
  /** why this one was left as it is */
  error?: string
}

interface BulkChange {
  result: BulkResult
  news: TicketNews[]
  undo: TicketUndo[]
}

export const changeTicketsInBulkStepId = "change-tickets-in-bulk"

/** Each ticket is a transaction of its own: a bad one says why and stops nobody. */
export const changeTicketsInBulkStep = createStep(
  changeTicketsInBulkStepId,
  async ({ ids, changes, actor }: BulkUpdateInput, { container }) => {
    const done: BulkChange[] = []
    for (const id of new Set(ids)) {
      done.push(await changeOne(container, id, changes, actor))
    }
    return new StepResponse(
      { results: done.map(({ result }) => result), news: done.flatMap(({ news }) => news) },
      done.flatMap(({ undo }) => undo)
    )
  },
  async (undos, { container }) => {
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    for (const undo of undos ?? []) {
      await helpdesk.undoTicketChange(undo)
    }
  }
)

async function changeOne(
  container: MedusaContainer,
  id: string,
  changes: TicketChanges,
  actor: Actor
): Promise<BulkChange> {
  const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  try {
    await refuseForeignServiceOn(container, id, changes.service_id)
    const { outcome, undo } = await helpdesk.changeTicket(id, changes, actor, await helpdesk.now())
    return { result: { id, ok: true }, news: [{ id, outcome }], undo: [undo] }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { result: { id, ok: false, error: message }, news: [], undo: [] }
  }
}
