import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { NoticeToTell } from "../../../modules/helpdesk/operations/tell-notice"
import type { Recipient } from "./recipients"

/** Attempts a crash may have begun that the notice does not know of. */
const UNCOUNTED = 10

export interface EarlierNotification {
  id: string
  idempotency_key: string
  status: "pending" | "success" | "failure"
}

export const bellKey = (notice: NoticeToTell, { id }: Recipient): string =>
  `helpdesk:sla:${notice.id}:${id}:feed`

/**
 * The Notification Module sends under a used key again after a failure, but then looks for its row
 * under a new id and fails anyway; and it leaves alone what a crash left unfinished. So every
 * attempt has a key, and a row, of its own, the first is 1.
 */
export const mailKey = (notice: NoticeToTell, { id }: Recipient, attempt: number): string =>
  `helpdesk:sla:${notice.id}:${id}:email:${attempt}`

/** What the Notification Module knows of a notice, by key. */
export async function earlierNotifications(
  container: MedusaContainer,
  notice: NoticeToTell,
  people: Recipient[]
): Promise<Map<string, EarlierNotification>> {
  const attempts = Array.from({ length: notice.attempts + UNCOUNTED }, (_, index) => index + 1)
  const keys = people.flatMap((person) => [
    bellKey(notice, person),
    ...attempts.map((attempt) => mailKey(notice, person, attempt)),
  ])
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "notification",
    fields: ["id", "idempotency_key", "status"],
    filters: { idempotency_key: keys },
    pagination: { take: keys.length },
  })
  return new Map(
    data.map((row: EarlierNotification) => [row.idempotency_key, row] satisfies [string, unknown])
  )
}
