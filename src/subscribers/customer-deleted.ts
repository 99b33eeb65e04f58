import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { CustomerWorkflowEvents } from "@medusajs/framework/utils"
import { removeAccountsWorkflow } from "../workflows/account/remove-accounts"

/** An account without its customer holds addresses and a tier that nobody could set free. */
export default async function customerDeleted({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  await removeAccountsWorkflow(container).run({ input: { customer_ids: [event.data.id] } })
}

export const config: SubscriberConfig = {
  event: CustomerWorkflowEvents.DELETED,
  context: { subscriberId: "helpdesk-customer-deleted" },
}
