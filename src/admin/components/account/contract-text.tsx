import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CustomerAccountDTO } from "../../../types"
import { useFormat } from "../../hooks/use-format"
import { useNow } from "../../hooks/use-now"
import { dayOf, hasEnded } from "../../lib/account-form"

const HOUR = 3_600_000

/** "business-care until 31 Mar 2027"; an ended one says so, as it counts no more. */
export const ContractText = ({ account }: { account: CustomerAccountDTO }) => {
  const { t } = useTranslation("helpdesk")
  const format = useFormat()
  const now = useNow(HOUR)
  const { contract_type, contract_ends_at } = account
  const isOver = hasEnded(contract_ends_at, dayOf(now))
  const date = contract_ends_at && format.day(contract_ends_at)
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-x-1.5">
      {contract_type && <span className="[overflow-wrap:anywhere]">{contract_type}</span>}
      {date && isOver && (
        <Badge size="2xsmall" color="red">
          {t("account.ended", { date })}
        </Badge>
      )}
      {date && !isOver && <span>{t("account.until", { date })}</span>}
      {!contract_type && !date && "–"}
    </span>
  )
}
