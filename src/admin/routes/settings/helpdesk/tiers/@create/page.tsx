import { TierCreate } from "../../../../../components/settings/tiers/tier-create"

export default TierCreate
