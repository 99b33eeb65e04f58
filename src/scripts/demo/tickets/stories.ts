import { changes } from "./changes"
import { faults } from "./faults"
import { invoices } from "./invoices"
import { questions } from "./questions"

/** Oldest first, so that numbers grow with time. */
export const stories = [...faults, ...changes, ...invoices, ...questions].sort(
  (a, b) => b.days - a.days
)
