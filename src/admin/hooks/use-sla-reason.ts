import { useTranslation } from "react-i18next"
import type { SlaChoiceDTO } from "../../types"
import { agentName } from "../lib/people"
import { useAgentMap } from "./agents"

/** Why a policy was chosen, in the viewer's language. */
export function useSlaReason() {
  const { t } = useTranslation("helpdesk")
  const agents = useAgentMap()
  return ({ because, name, via, reason, user_id }: SlaChoiceDTO): string => {
    const agent = user_id === null ? undefined : agents.get(user_id)
    const user = agent ? agentName(agent) : t("people.unknownAgent")
    return t(`sla.reason.${because}`, { name, via, reason, user })
  }
}
