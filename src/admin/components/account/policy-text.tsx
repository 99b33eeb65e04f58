import { useTranslation } from "react-i18next"
import type { AccountAnswer } from "../../lib/account-requests"
import { SlaReason } from "../sla/sla-reason"

/** Which policy a new ticket of the customer would get, and why. */
export const PolicyText = ({ sla }: Pick<AccountAnswer, "sla">) => {
  const { t } = useTranslation("helpdesk")
  const { policy, choice, explanation } = sla
  if (!policy) {
    return <>{t("account.noPolicy")}</>
  }
  return (
    <span className="flex min-w-0 flex-col">
      <span className="text-ui-fg-base truncate">{policy.name}</span>
      <span className="[overflow-wrap:anywhere]">
        {choice ? <SlaReason choice={choice} /> : explanation}
      </span>
    </span>
  )
}
