import { useTranslation } from "react-i18next"
import type { InboundEmailDTO } from "../../../../types"

/** Why a mail is where it is, in plain words; a reason nobody translated shows its code. */
export function useReasonText() {
  const { t } = useTranslation("helpdesk")
  return ({ reason }: Pick<InboundEmailDTO, "reason">) =>
    reason ? t(`settings.failed.reasons.${reason}`, { defaultValue: reason }) : "–"
}
