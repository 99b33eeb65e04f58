import { TeamCreate } from "../../../../../components/settings/teams/team-create"

export default TeamCreate
