import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { HELPDESK_MODULE } from "../../../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../../../modules/helpdesk/service"
import { deleteTeamWorkflow } from "../../../../../workflows/team/delete-team"
import { updateTeamWorkflow } from "../../../../../workflows/team/update-team"
import { presentTeam } from "../../../../utils/present-team"
import type { UpdateTeamBody } from "../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const helpdesk = req.scope.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const team = await helpdesk.retrieveTeam(req.params.id, { relations: ["members"] })
  res.json({ team: presentTeam(team) })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<UpdateTeamBody>,
  res: MedusaResponse
) => {
  const { id } = req.params
  await updateTeamWorkflow(req.scope).run({ input: { ...req.validatedBody, id } })
  await GET(req as AuthenticatedMedusaRequest, res)
}

/** `archived: true` where tickets still name the team. */
export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = req.params
  const { result } = await deleteTeamWorkflow(req.scope).run({ input: { id } })
  const archived = result.type === "archived"
  res.json({ id, object: "team", deleted: !archived, archived })
}
