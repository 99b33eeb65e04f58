import { Hint, Label, Select } from "@medusajs/ui"
import { type ReactNode, useId } from "react"
import type { Choice } from "../../hooks/use-choices"

/** Radix knows no empty value. */
const NONE = "none"

interface ChooseProps {
  label: string
  none?: string
  choices: Choice[]
  value: string
  onChange: (value: string) => void
}

export const Choose = ({ label, none, choices, value, onChange }: ChooseProps) => {
  const id = useId()
  const options = none ? [{ value: NONE, label: none }, ...choices] : choices
  return (
    <Field htmlFor={id} label={label}>
      <Select
        value={value || NONE}
        onValueChange={(chosen) => onChange(chosen === NONE ? "" : chosen)}
      >
        <Select.Trigger id={id}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {options.map((option) => (
            <Select.Item key={option.value} value={option.value}>
              {option.label}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </Field>
  )
}

interface FieldProps {
  htmlFor: string
  label: string
  hint?: string
  error?: string | false
  children: ReactNode
}

export const Field = ({ htmlFor, label, hint, error, children }: FieldProps) => (
  <div className="flex flex-col gap-y-2">
    <Label htmlFor={htmlFor} size="small" weight="plus">
      {label}
    </Label>
    {children}
    {error ? (
      <Hint variant="error" role="alert">
        {error}
      </Hint>
    ) : (
      hint && <Hint>{hint}</Hint>
    )}
  </div>
)
