import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MAIL_MODULE } from "../../../modules/mail"
import type { MailModuleService } from "../../../modules/mail/service"
import { listAgents } from "../../agent/list-agents"
import type { UserNotice } from "../../notification/steps/notify-users"

export const mailboxFailureNoticesStepId = "helpdesk-mailbox-failure-notices"

/** Everybody who may mend a mailbox. */
const managerIds = async (container: MedusaContainer): Promise<string[]> =>
  (await listAgents(container))
    .filter(({ role }) => role === "manager")
    .map(({ user_id }) => user_id)

/** One notice for each mailbox that stopped being readable and that no manager heard of. */
export const mailboxFailureNoticesStep = createStep(
  mailboxFailureNoticesStepId,
  async (_input: Record<string, never>, { container }) => {
    const mail = container.resolve<MailModuleService>(MAIL_MODULE)
    const failures = await mail.claimMailboxFailures()
    const user_ids = failures.length > 0 ? await managerIds(container) : []
    const notices = failures.map(({ id, name, address, failing_since }): UserNotice => ({
      user_ids,
      title: `The mailbox "${name}" cannot be read`,
      description: `${address}: no mail comes in. Settings > Helpdesk > Mailboxes shows the reason.`,
      once_key: `mailbox:${id}:${new Date(failing_since).toISOString()}`,
    }))
    const ids = failures.map(({ id }) => id)
    return new StepResponse(notices, ids)
  },
  async (ids, { container }) => {
    if (ids && ids.length > 0) {
      await container.resolve<MailModuleService>(MAIL_MODULE).releaseMailboxFailures(ids)
    }
  }
)
