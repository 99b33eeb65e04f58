import { Input, Textarea } from "@medusajs/ui"
import { Field, type FieldProps } from "./field"

interface TextFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  type?: "text" | "email" | "password" | "number" | "date" | "datetime-local" | "url"
  placeholder?: string
  autoComplete?: string
  min?: number
  autoFocus?: boolean
}

export const TextField = ({
  value,
  onChange,
  type = "text",
  placeholder,
  autoComplete = "off",
  min,
  autoFocus,
  ...field
}: TextFieldProps) => (
  <Field {...field}>
    {(control) => (
      <Input
        {...control}
        type={type}
        value={value}
        min={min}
        placeholder={placeholder}
        autoComplete={autoComplete}
        autoFocus={autoFocus}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
)

interface TextareaFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  rows?: number
  placeholder?: string
}

export const TextareaField = ({
  value,
  onChange,
  rows = 3,
  placeholder,
  ...field
}: TextareaFieldProps) => (
  <Field {...field}>
    {(control) => (
      <Textarea
        {...control}
        rows={rows}
        value={value}
        placeholder={placeholder}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
)
