import { SectionRow } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import type { AccountAnswer } from "../../lib/account-requests"
import { AgentLabel } from "../agent"
import { ContractText } from "./contract-text"
import { FlagBadges } from "./flag-badges"
import { PolicyText } from "./policy-text"
import { TierBadge } from "./tier-badge"

/** What always matters: tier, contract, policy; manager and flags where there are any. */
export const AccountRows = ({ account, sla }: AccountAnswer) => {
  const { t } = useTranslation("helpdesk")
  const { effective_tier: tier, account_manager_id, flags } = account
  return (
    <>
      <SectionRow
        title={t("account.fields.tier")}
        value={
          tier ? (
            <span className="flex min-w-0 flex-wrap items-center gap-x-1.5">
              <TierBadge tier={tier} />
              {tier.via_group && <span>{t("account.viaGroup", { group: tier.via_group })}</span>}
            </span>
          ) : (
            "–"
          )
        }
      />
      <SectionRow title={t("account.fields.contract")} value={<ContractText account={account} />} />
      <SectionRow title={t("account.fields.newTickets")} value={<PolicyText sla={sla} />} />
      {account_manager_id && (
        <SectionRow
          title={t("account.fields.manager")}
          value={<AgentLabel userId={account_manager_id} />}
        />
      )}
      {flags.length > 0 && (
        <SectionRow title={t("account.fields.flags")} value={<FlagBadges flags={flags} />} />
      )}
    </>
  )
}
