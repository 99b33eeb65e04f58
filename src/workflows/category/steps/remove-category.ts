import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"
import { removalOf } from "../../common/archive-or-delete"

export const removeCategoryStepId = "remove-category-step"

/** @throws MedusaError(NOT_ALLOWED) while other categories stand below it */
export const removeCategoryStep = createStep(
  removeCategoryStepId,
  async ({ id }: { id: string }, { container }) => {
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    await helpdesk.retrieveTicketCategory(id)
    const children = await helpdesk.listTicketCategories({ parent_id: id, archived_at: null })
    if (children.length > 0) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Other categories stand below this one: ${children.map(({ name }) => name).join(", ")}. Move or delete them first`
      )
    }
    const removal = removalOf(await helpdesk.countTicketsWith("category_id", id))
    if (removal.type === "archived") {
      await helpdesk.updateTicketCategories({ id, archived_at: new Date() })
    } else {
      await helpdesk.softDeleteTicketCategories([id])
    }
    return new StepResponse({ ...removal, id }, { ...removal, id })
  },
  async (removed, { container }) => {
    if (!removed) {
      return
    }
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    if (removed.type === "archived") {
      await helpdesk.updateTicketCategories({ id: removed.id, archived_at: null })
    } else {
      await helpdesk.restoreTicketCategories([removed.id])
    }
  }
)
