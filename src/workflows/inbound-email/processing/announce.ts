import type { IEventBusModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { HelpdeskEvents } from "../../../types/events"
import { queueTicketMessagesWorkflow } from "../../outbound-email/queue-ticket-messages"
import type { WavePlan } from "../decide/types"

/** Tells the rest of the house what was written, once it is committed. */
export async function announce(container: MedusaContainer, plans: WavePlan[]): Promise<void> {
  const events = plans.flatMap(eventsOf)
  if (events.length > 0) {
    await container.resolve<IEventBusModuleService>(Modules.EVENT_BUS).emit(events)
  }
  const message_ids = plans
    .flatMap((plan) => plan.messages)
    .filter((message) => message.delivery_state === "pending")
    .map((message) => message.id)
  if (message_ids.length > 0) {
    await queueTicketMessagesWorkflow(container).run({ input: { message_ids } })
  }
}

function eventsOf(plan: WavePlan): { name: string; data: object }[] {
  const inbound = plan.messages.filter((message) => message.direction === "inbound")
  return [
    ...plan.tickets.map(({ id }) => ({ name: HelpdeskEvents.TICKET_CREATED, data: { id } })),
    ...plan.reopened.map((id) => ({ name: HelpdeskEvents.TICKET_REOPENED, data: { id } })),
    ...plan.assigned.map((data) => ({ name: HelpdeskEvents.TICKET_ASSIGNED, data })),
    ...inbound.map(({ id, ticket_id }) => ({
      name: HelpdeskEvents.MESSAGE_RECEIVED,
      data: { id, ticket_id },
    })),
  ]
}
