import { Input, Textarea } from "@medusajs/ui"
import { Field, type FieldProps } from "./field"
import { Suggestions } from "./suggestions"

interface TextFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  type?: "text" | "email" | "password" | "number" | "date" | "datetime-local" | "url"
  placeholder?: string
  autoComplete?: string
  min?: number
  autoFocus?: boolean
  /** offered while typing; other words stay allowed */
  suggestions?: readonly string[]
}

export const TextField = ({
  value,
  onChange,
  type = "text",
  placeholder,
  autoComplete = "off",
  min,
  autoFocus,
  suggestions,
  ...field
}: TextFieldProps) => (
  <Field {...field}>
    {(control) => (
      <>
        <Input
          {...control}
          type={type}
          value={value}
          min={min}
          placeholder={placeholder}
          autoComplete={autoComplete}
          autoFocus={autoFocus}
          list={suggestions && `${control.id}-words`}
          onChange={(event) => onChange(event.target.value)}
        />
        {suggestions && <Suggestions id={`${control.id}-words`} words={suggestions} />}
      </>
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
