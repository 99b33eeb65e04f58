import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"
import { removalOf } from "../../common/archive-or-delete"

export const removeTeamStepId = "remove-team-step"

/** A team that tickets name is archived: it takes no new ones, and the old ones still say whose they are. */
export const removeTeamStep = createStep(
  removeTeamStepId,
  async ({ id }: { id: string }, { container }) => {
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    await helpdesk.retrieveTeam(id)
    const removal = removalOf(await helpdesk.countTicketsWith("team_id", id))
    if (removal.type === "archived") {
      await helpdesk.updateTeams({ id, archived_at: new Date() })
    } else {
      await helpdesk.softDeleteTeams([id])
    }
    return new StepResponse({ ...removal, id }, { ...removal, id })
  },
  async (removed, { container }) => {
    if (!removed) {
      return
    }
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    if (removed.type === "archived") {
      await helpdesk.updateTeams({ id: removed.id, archived_at: null })
    } else {
      await helpdesk.restoreTeams([removed.id])
    }
  }
)
