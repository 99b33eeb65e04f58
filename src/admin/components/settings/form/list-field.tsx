import { Button, Input } from "@medusajs/ui"
import { type KeyboardEvent, useState } from "react"
import { useTranslation } from "react-i18next"
import { Chips } from "./chips"
import { Field, type FieldProps } from "./field"

interface Props extends FieldProps {
  values: string[]
  onChange: (values: string[]) => void
  placeholder?: string
}

/** Several short values; Enter, comma or leaving the field takes over what was typed. */
export const ListField = ({ values, onChange, placeholder, ...field }: Props) => {
  const { t } = useTranslation("helpdesk")
  const [text, setText] = useState("")

  const add = () => {
    const value = text.trim()
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
    <Field {...field}>
      {(control) => (
        <div className="flex flex-col gap-y-2">
          <div className="grid grid-cols-[1fr_auto] gap-x-2">
            <Input
              {...control}
              value={text}
              placeholder={placeholder}
              autoComplete="off"
              onChange={(event) => setText(event.target.value)}
              onKeyDown={onKeyDown}
              onBlur={add}
            />
            <Button type="button" size="small" variant="secondary" onClick={add}>
              {t("actions.add")}
            </Button>
          </div>
          <Chips
            chips={values.map((value) => ({ value, label: value }))}
            onRemove={(value) => onChange(values.filter((other) => other !== value))}
          />
        </div>
      )}
    </Field>
  )
}
