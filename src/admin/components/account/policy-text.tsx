import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AccountAnswer } from "../../lib/account-requests"
import { useIsManager } from "../settings/layout"
import { SlaReason } from "../sla/sla-reason"

/** Which policy a new ticket of the customer would get, and why. */
export const PolicyText = ({ sla }: Pick<AccountAnswer, "sla">) => {
  const { policy, choice, explanation } = sla
  if (!policy) {
    return <NoPolicy />
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

/** Without any policy there are no deadlines at all, and that is for a manager to mend. */
const NoPolicy = () => {
  const { t } = useTranslation("helpdesk")
  const isManager = useIsManager()
  return (
    <span className="flex min-w-0 flex-col">
      <span>{t("account.noPolicy")}</span>
      {isManager && (
        <Link
          to="/settings/helpdesk/sla-policies"
          className="text-ui-fg-base underline underline-offset-2"
        >
          {t("account.setUpPolicies")}
        </Link>
      )}
    </span>
  )
}
