import {
  CheckCircle,
  CircleHalfDottedClock,
  Clock,
  ExclamationCircleSolid,
  Moon,
  Pause,
  XCircle,
} from "@medusajs/icons"
import type { ClockView } from "../../lib/sla-clock"

const RUNNING = {
  calm: {
    Icon: CircleHalfDottedClock,
    color: "text-ui-tag-green-text",
    iconColor: "text-ui-tag-green-icon",
  },
  /** an alarm clock; a bell would be Medusa's own notifications */
  at_risk: {
    Icon: Clock,
    color: "text-ui-tag-orange-text",
    iconColor: "text-ui-tag-orange-icon",
  },
  overdue: {
    Icon: ExclamationCircleSolid,
    color: "text-ui-tag-red-text",
    iconColor: "text-ui-tag-red-icon",
  },
} as const

const GREY = { color: "text-ui-fg-subtle", iconColor: "text-ui-fg-muted" }

/** The shape and colour of a clock's state; words stand beside them. */
export function clockMark(view: ClockView) {
  switch (view.state) {
    case "met":
      return view.isLate
        ? { Icon: XCircle, color: "text-ui-tag-red-text", iconColor: "text-ui-tag-red-icon" }
        : { Icon: CheckCircle, ...GREY }
    case "paused":
      return { Icon: Pause, ...GREY }
    case "running": {
      const mark = RUNNING[view.level]
      return view.level === "calm" && !view.isTicking ? { ...mark, Icon: Moon } : mark
    }
  }
}
