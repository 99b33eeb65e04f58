import { Button, Input } from "@medusajs/ui"
import { type KeyboardEvent, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { Chips } from "./chips"
import { Field, type FieldProps } from "./field"
import { Suggestions } from "./suggestions"

interface Props extends FieldProps {
  values: string[]
  onChange: (values: string[]) => void
  placeholder?: string
  /** what is taken over of a text that was typed; null refuses it with `refusal`, and the form with it */
  read?: (text: string) => string | null
  /** already translated; goes with `read` */
  refusal?: string
  /** how a value stands in the list */
  show?: (value: string) => string
  /** offered while typing; other words stay allowed */
  suggestions?: readonly string[]
}

/** Several short values; Enter, comma or leaving the field takes over what was typed. */
export const ListField = ({
  values,
  onChange,
  placeholder,
  read = (typed) => typed,
  refusal,
  show = (value) => value,
  error,
  suggestions,
  ...field
}: Props) => {
  const { t } = useTranslation("helpdesk")
  const [text, setText] = useState("")
  const [isRefused, setIsRefused] = useState(false)
  const inputRef = useRef<HTMLInputElement>(null)

  const add = () => {
    const typed = text.trim()
    const value = typed === "" ? "" : read(typed)
    setIsRefused(value === null)
    inputRef.current?.setCustomValidity(value === null ? (refusal ?? typed) : "")
    if (value === null) {
      return
    }
    if (value && !values.includes(value)) {
      onChange([...values, value])
    }
    setText("")
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter" || event.key === ",") {
      event.preventDefault()
      event.stopPropagation()
      add()
    }
  }

  return (
    <Field {...field} error={isRefused ? refusal : error}>
      {(control) => (
        <div className="flex flex-col gap-y-2">
          <div className="grid grid-cols-[1fr_auto] gap-x-2">
            <Input
              {...control}
              ref={inputRef}
              value={text}
              placeholder={placeholder}
              autoComplete="off"
              list={suggestions && `${control.id}-words`}
              onChange={(event) => setText(event.target.value)}
              onKeyDown={onKeyDown}
              onBlur={add}
            />
            <Button type="button" size="small" variant="secondary" onClick={add}>
              {t("actions.add")}
            </Button>
          </div>
          {suggestions && (
            <Suggestions
              id={`${control.id}-words`}
              words={suggestions.filter((word) => !values.includes(word))}
            />
          )}
          <Chips
            chips={values.map((value) => ({ value, label: show(value) }))}
            onRemove={(value) => onChange(values.filter((other) => other !== value))}
          />
        </div>
      )}
    </Field>
  )
}
