import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { HELPDESK_MODULE } from "../../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../../modules/helpdesk/service"
import { createTeamWorkflow } from "../../../../workflows/team/create-team"
import { presentTeam } from "../../../utils/present-team"
import type { CreateTeamBody, ListTeamsQuery } from "./validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { limit, offset } = req.validatedQuery as ListTeamsQuery
  const order = req.queryConfig.pagination.order ?? { name: "ASC", id: "ASC" }
  const helpdesk = req.scope.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const [teams, count] = await helpdesk.listAndCountTeams(
    { archived_at: null },
    { relations: ["members"], order, take: limit, skip: offset }
  )
  res.json({ teams: teams.map(presentTeam), count, limit, offset })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<CreateTeamBody>,
  res: MedusaResponse
) => {
  const { result: id } = await createTeamWorkflow(req.scope).run({ input: req.validatedBody })
  const helpdesk = req.scope.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  res.json({ team: presentTeam(await helpdesk.retrieveTeam(id, { relations: ["members"] })) })
}
