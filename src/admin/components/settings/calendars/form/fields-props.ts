import type { CalendarForm } from "./calendar-form"

export interface FieldsProps {
  form: CalendarForm
  /** whether saving was tried: errors are shown from then on */
  isChecked: boolean
  onChange: (changes: Partial<CalendarForm>) => void
}
