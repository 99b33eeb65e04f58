import { METRICS } from "../../../../lib/sla-values"
import { parseDuration } from "../../../../lib/target-duration"
import {
  type PolicyForm,
  type PolicySection,
  TARGET_COLUMNS,
  type TypedTargets,
} from "./policy-form"

/** Whether a span that may be left empty is one. */
export const isSpan = (text: string): boolean => text.trim() === "" || parseDuration(text) !== null

export const hasTarget = (targets: TypedTargets): boolean =>
  METRICS.some((metric) => TARGET_COLUMNS.some((column) => targets[metric][column].trim() !== ""))

const areSpans = (targets: TypedTargets): boolean =>
  METRICS.every((metric) => TARGET_COLUMNS.every((column) => isSpan(targets[metric][column])))

export function isSectionValid(form: PolicyForm, section: PolicySection): boolean {
  switch (section) {
    case "general":
      return form.name.trim() !== "" && form.calendar_id !== ""
    case "targets":
      return areSpans(form.targets) && hasTarget(form.targets)
    case "notices":
      return isSpan(form.imminent)
    case "use":
      return true
  }
}

/** "75", "75%", "75 %" as "75"; null unless a whole percentage from 1 to 99. */
export function readPercent(text: string): string | null {
  const percent = Number(text.replace(/\s*%$/, ""))
  return Number.isInteger(percent) && percent >= 1 && percent <= 99 ? String(percent) : null
}
