import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"

export interface CategoryBody {
  name?: string
  parent_id?: string | null
}

export const createCategoryStepId = "create-category-step"

export const createCategoryStep = createStep(
  createCategoryStepId,
  async ({ name = "", parent_id }: CategoryBody, { container }) => {
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    await refuseBadParent(helpdesk, null, parent_id ?? null)
    const category = await helpdesk.createTicketCategories({ name, parent_id: parent_id ?? null })
    return new StepResponse(category.id, category.id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<HelpdeskModuleService>(HELPDESK_MODULE).deleteTicketCategories(id)
    }
  }
)

export const updateCategoryStepId = "update-category-step"

export const updateCategoryStep = createStep(
  updateCategoryStepId,
  async ({ id, ...fields }: CategoryBody & { id: string }, { container }) => {
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    const { name, parent_id } = await helpdesk.retrieveTicketCategory(id)
    await refuseBadParent(helpdesk, id, fields.parent_id ?? null)
    await helpdesk.updateTicketCategories({ id, ...fields })
    return new StepResponse(id, { id, name, parent_id })
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve<HelpdeskModuleService>(HELPDESK_MODULE).updateTicketCategories(before)
    }
  }
)

/** Walks up from the wanted parent: an unknown one, or one below the category itself, is refused. */
async function refuseBadParent(
  helpdesk: HelpdeskModuleService,
  id: string | null,
  parent_id: string | null
): Promise<void> {
  const visited = new Set<string>()
  for (let next = parent_id; next && !visited.has(next);) {
    visited.add(next)
    if (next === id) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "A category cannot stand below itself. Choose another parent"
      )
    }
    const [parent] = await helpdesk.listTicketCategories({ id: next }, { take: 1 })
    if (!parent) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, `There is no category with id ${next}`)
    }
    next = parent.parent_id
  }
}
