import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AccountFlag } from "../../../types"

const COLORS = { vip: "purple", credit_hold: "red" } as const satisfies Record<AccountFlag, string>

export const FlagBadges = ({ flags }: { flags: AccountFlag[] }) => {
  const { t } = useTranslation("helpdesk")
  return flags.map((flag) => (
    <Badge key={flag} size="2xsmall" color={COLORS[flag]}>
      {t(`account.flag.${flag}`)}
    </Badge>
  ))
}
