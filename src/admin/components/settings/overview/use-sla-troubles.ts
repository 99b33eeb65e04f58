import { useTranslation } from "react-i18next"
import type { HealthDTO } from "../../../hooks/health"
import { useFormat } from "../../../hooks/use-format"
import { useNow } from "../../../hooks/use-now"
import type { Trouble } from "./trouble"

/** Sweeps come every half minute; after this long one stands still. */
const LATE_MS = 5 * 60 * 1000

/** What keeps deadlines from being told. */
export function useSlaTroubles({ sla }: HealthDTO): Trouble[] {
  const { t } = useTranslation("helpdesk")
  const format = useFormat()
  const now = useNow()
  if (!sla) {
    return []
  }
  const { last_sweep, overdue_notices, failed_notices, has_email_channel } = sla
  const isLate = last_sweep !== null && now.getTime() - new Date(last_sweep).getTime() > LATE_MS
  const trouble = (isSo: boolean, text: string): Trouble[] => (isSo ? [{ text }] : [])
  return [
    ...trouble(
      isLate,
      t("settings.overview.sweep_late", { since: last_sweep && format.relative(last_sweep, now) })
    ),
    ...trouble(last_sweep === null, t("settings.overview.sweep_never")),
    ...trouble(
      overdue_notices > 0,
      t("settings.overview.overdue_notices", { count: overdue_notices })
    ),
    ...trouble(
      failed_notices > 0,
      t("settings.overview.failed_notices", { count: failed_notices })
    ),
    ...trouble(!has_email_channel, t("settings.overview.no_email_provider")),
  ]
}
