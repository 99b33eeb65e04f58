import { Select } from "@medusajs/ui"
import { Field, type FieldProps } from "./field"

/** Radix refuses an empty item value, so "nothing chosen" travels under this name. */
const NONE = "__none__"

export interface SelectOption {
  value: string
  label: string
}

interface Props extends FieldProps {
  value: string | null
  onChange: (value: string | null) => void
  options: SelectOption[]
  /** label of the "nothing" choice; without it the field must have a value */
  noneLabel?: string
}

export const SelectField = ({ value, onChange, options, noneLabel, ...field }: Props) => (
  <Field {...field}>
    {(control) => (
      <Select
        value={value ?? (noneLabel ? NONE : undefined)}
        onValueChange={(chosen) => onChange(chosen === NONE ? null : chosen)}
      >
        <Select.Trigger {...control}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {noneLabel ? <Select.Item value={NONE}>{noneLabel}</Select.Item> : null}
          {options.map((option) => (
            <Select.Item key={option.value} value={option.value}>
              {option.label}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    )}
  </Field>
)
