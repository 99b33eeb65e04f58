import type { IUserModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"
import { MAIL_MODULE } from "../../../modules/mail"
import type { MailModuleService } from "../../../modules/mail/service"
import type { UserNotice } from "../../notification/steps/notify-users"

export const mailboxFailureNoticesStepId = "helpdesk-mailbox-failure-notices"

/** Everybody who may mend a mailbox: managers by profile, by the operator's word, or the shop's first user. */
const managerIds = async (container: MedusaContainer): Promise<string[]> => {
  const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const users = container.resolve<IUserModuleService>(Modules.USER)
  const [profiles, emails, [first]] = await Promise.all([
    helpdesk.listAgentProfiles({ role: "manager" }, { select: ["user_id"], take: null }),
    helpdesk.managerEmails(),
    users.listUsers({}, { select: ["id"], order: { created_at: "ASC" }, take: 1 }),
  ])
  const named =
    emails.length > 0
      ? await users.listUsers({ email: emails }, { select: ["id"], take: null })
      : []
  const ids = [...profiles.map(({ user_id }) => user_id), ...named.map(({ id }) => id)]
  return ids.length > 0 ? [...new Set(ids)] : first ? [first.id] : []
}

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
    return new StepResponse(notices)
  }
)
