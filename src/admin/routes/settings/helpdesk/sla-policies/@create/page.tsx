import { PolicyCreate } from "../../../../../components/settings/sla-policies/policy-create"

export default PolicyCreate
