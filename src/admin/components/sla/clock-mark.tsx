import {
  BellAlert,
  CheckCircle,
  Clock,
  ExclamationCircleSolid,
  Moon,
  Pause,
  XCircle,
} from "@medusajs/icons"
import type { ClockView } from "../../lib/sla-clock"

const RUNNING = {
  calm: { Icon: Clock, color: "text-ui-tag-green-text" },
  at_risk: { Icon: BellAlert, color: "text-ui-tag-orange-text" },
  overdue: { Icon: ExclamationCircleSolid, color: "text-ui-tag-red-text" },
} as const

/** The shape and colour of a clock's state; words stand beside them. */
export function clockMark(view: ClockView) {
  switch (view.state) {
    case "met":
      return view.isLate
        ? { Icon: XCircle, color: "text-ui-tag-red-text" }
        : { Icon: CheckCircle, color: "text-ui-fg-subtle" }
    case "paused":
      return { Icon: Pause, color: "text-ui-fg-subtle" }
    case "running": {
      const { Icon, color } = RUNNING[view.level]
      return { Icon: view.level === "calm" && !view.isTicking ? Moon : Icon, color }
    }
  }
}
