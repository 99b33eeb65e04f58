import type { SlaChoiceDTO } from "../../../types"
import { useSlaReason } from "../../hooks/use-sla-reason"

/** Why a policy was chosen, in the viewer's language. */
export const SlaReason = ({ choice }: { choice: SlaChoiceDTO }) => <>{useSlaReason()(choice)}</>
