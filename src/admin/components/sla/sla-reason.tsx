import { useTranslation } from "react-i18next"
import type { SlaChoiceDTO } from "../../../types"
import { useAgentName } from "../agent"

interface SlaReasonProps {
  choice: SlaChoiceDTO
}

/** Why a policy was chosen, in the viewer's language. */
export const SlaReason = ({ choice }: SlaReasonProps) => {
  const { t } = useTranslation("helpdesk")
  const user = useAgentName(choice.user_id)
  const { because, name, via, reason } = choice
  return <>{t(`sla.reason.${because}`, { name, via, reason, user })}</>
}
