import { useTranslation } from "react-i18next"
import type { ClockView } from "../lib/sla-clock"
import { useFormat } from "./use-format"

const MINUS = "\u2212"

/** What a clock says in a word or two: "41:07 left", "−0:12 overdue", "Paused". */
export function useClockText() {
  const { t } = useTranslation("helpdesk")
  const format = useFormat()
  return (view: ClockView): string => {
    switch (view.state) {
      case "met":
        return t(view.isLate ? "sla.missed" : "sla.met")
      case "paused":
        return t("sla.paused")
      case "running": {
        const time = format.countdown(view.remaining)
        return view.level === "overdue"
          ? t("sla.overdue", { time: `${MINUS}${time}` })
          : t("sla.left", { time })
      }
    }
  }
}
