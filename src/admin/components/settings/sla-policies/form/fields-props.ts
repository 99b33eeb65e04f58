import type { PolicyForm } from "./policy-form"

export interface FieldsProps {
  form: PolicyForm
  /** whether saving was tried: errors are shown from then on */
  isChecked: boolean
  onChange: (changes: Partial<PolicyForm>) => void
}
