import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

export interface EarlierNotification {
  id: string
  idempotency_key: string
  status: "pending" | "success" | "failure"
}

/** What the Notification Module knows under these idempotency keys. */
export async function earlierNotifications(
  container: MedusaContainer,
  keys: string[]
): Promise<EarlierNotification[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "notification",
    fields: ["id", "idempotency_key", "status"],
    filters: { idempotency_key: keys },
    pagination: { take: keys.length },
  })
  return data
}
