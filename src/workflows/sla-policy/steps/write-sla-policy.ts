import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"
import type {
  NewPolicy,
  PolicyChanges,
} from "../../../modules/helpdesk/utils/sla-settings/settings"
import { MAIL_MODULE } from "../../../modules/mail"
import type { MailModuleService } from "../../../modules/mail/service"

export const createSlaPolicyStepId = "create-sla-policy-step"

export const createSlaPolicyStep = createStep(
  createSlaPolicyStepId,
  async (input: NewPolicy, { container }) => {
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    await refuseUnknownMailboxes(container, input.mailbox_ids ?? [])
    const { id, undo } = await helpdesk.addPolicy(input, new Date())
    return new StepResponse(id, undo)
  },
  async (undo, { container }) => {
    if (undo) {
      await container.resolve<HelpdeskModuleService>(HELPDESK_MODULE).undoAddPolicy(undo)
    }
  }
)

export const updateSlaPolicyStepId = "update-sla-policy-step"

export const updateSlaPolicyStep = createStep(
  updateSlaPolicyStepId,
  async ({ id, ...changes }: PolicyChanges & { id: string }, { container }) => {
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    const { mailbox_ids: present } = await helpdesk.retrieveSlaPolicy(id)
    const added = (changes.mailbox_ids ?? []).filter((mailbox) => !present.includes(mailbox))
    await refuseUnknownMailboxes(container, added)
    const { undo, ...changed } = await helpdesk.changePolicy(id, changes, new Date())
    return new StepResponse(changed, undo)
  },
  async (undo, { container }) => {
    if (undo) {
      const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
      await helpdesk.undoPolicyChange(undo, new Date())
    }
  }
)

async function refuseUnknownMailboxes(container: MedusaContainer, ids: string[]): Promise<void> {
  if (ids.length === 0) {
    return
  }
  const mail = container.resolve<MailModuleService>(MAIL_MODULE)
  const known = await mail.listMailboxes({ id: ids }, { select: ["id"], take: null })
  const unknown = ids.filter((id) => !known.some((mailbox) => mailbox.id === id))
  if (unknown.length > 0) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `There are no mailboxes with these ids: ${unknown.join(", ")}`
    )
  }
}
