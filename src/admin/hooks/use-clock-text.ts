import { useTranslation } from "react-i18next"
import type { ClockView } from "../lib/sla-clock"
import { useFormat } from "./use-format"

/** What a clock says in a word or two: "41:07 left", "0:12 overdue", "Paused". */
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
        return t(view.level === "overdue" ? "sla.overdue" : "sla.left", { time })
      }
    }
  }
}

/** What only colour and shape would tell: "at risk", "outside business hours". */
export function useClockAsides() {
  const { t } = useTranslation("helpdesk")
  return (view: ClockView): string[] =>
    view.state === "running"
      ? [
          ...(view.level === "at_risk" ? [t("sla.atRisk")] : []),
          ...(view.isTicking ? [] : [t("sla.outsideHours")]),
        ]
      : []
}

type PausedView = Extract<ClockView, { state: "paused" }>

/** What a paused clock will go on with: "4h left", "12m overdue". */
export function usePausedText() {
  const { t } = useTranslation("helpdesk")
  const format = useFormat()
  return ({ remaining }: PausedView): string | null =>
    remaining === null
      ? null
      : t(remaining < 0 ? "sla.overdue" : "sla.left", { time: format.workTime(remaining) })
}
