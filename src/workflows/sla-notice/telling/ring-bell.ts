import type { INotificationModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { NoticeToTell } from "../../../modules/helpdesk/operations/tell-notice"
import { bellEntry } from "../words/bell-entry"
import { bellKey, type EarlierNotification } from "./earlier-notifications"
import type { Recipient } from "./recipients"

/**
 * Rings the bell of those it has not rung for yet. An entry shows in the bell as soon as it is
 * stored, whatever became of the attempt that stored it.
 */
export async function ringBell(
  container: MedusaContainer,
  notice: NoticeToTell,
  people: Recipient[],
  earlier: Map<string, EarlierNotification>
): Promise<void> {
  const entries = people
    .filter((person) => !earlier.has(bellKey(notice, person)))
    .map((person) => ({
      to: person.id,
      channel: "feed",
      template: "helpdesk",
      data: { ...bellEntry(notice, person.language) },
      idempotency_key: bellKey(notice, person),
    }))
  const notifications = container.resolve<INotificationModuleService>(Modules.NOTIFICATION)
  await notifications.createNotifications(entries)
}
