import type { CreateNotificationDTO, INotificationModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

export interface UserNotice {
  user_ids: string[]
  /** Medusa lists bell entries to every user who asks: never put what a customer wrote in here */
  title: string
  description?: string
  /** a notice with the same key reaches the same user once, however often it is sent */
  once_key?: string
}

export const notifyUsersStepId = "helpdesk-notify-users"

const entriesOf = (notice: UserNotice): CreateNotificationDTO[] =>
  [...new Set(notice.user_ids)].map((user_id) => ({
    to: user_id,
    channel: "feed",
    template: "helpdesk",
    data: { title: notice.title, description: notice.description },
    idempotency_key: notice.once_key ? `helpdesk:${notice.once_key}:${user_id}` : undefined,
  }))

/** Rings the bell of the named users. A bell that rang cannot be taken back, so there is no compensation. */
export const notifyUsersStep = createStep(
  notifyUsersStepId,
  async (notices: UserNotice[], { container }) => {
    const entries = notices.flatMap(entriesOf)
    if (entries.length > 0) {
      const notifications = container.resolve<INotificationModuleService>(Modules.NOTIFICATION)
      await notifications.createNotifications(entries)
    }
    return new StepResponse(entries.length)
  }
)
