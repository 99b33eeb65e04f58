import { Combobox } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { Chips } from "./chips"
import { Field, type FieldProps } from "./field"
import type { SelectOption } from "./select-field"

interface Props extends FieldProps {
  values: string[]
  onChange: (values: string[]) => void
  options: SelectOption[]
  placeholder?: string
}

/** Several of many: typing finds them, chips show and remove them. */
export const MultiComboboxField = ({ values, onChange, options, placeholder, ...field }: Props) => {
  const { t } = useTranslation("helpdesk")
  const labelOf = (value: string) =>
    options.find((option) => option.value === value)?.label.trim() ?? value
  return (
    <Field {...field}>
      {(control) => (
        <div className="flex flex-col gap-y-2">
          <Combobox<string[]>
            {...control}
            value={values}
            onChange={(chosen) => onChange(chosen ?? [])}
            options={options}
            placeholder={placeholder}
            noResultsPlaceholder={t("states.noMatches")}
          />
          <Chips
            chips={values.map((value) => ({ value, label: labelOf(value) }))}
            onRemove={(value) => onChange(values.filter((other) => other !== value))}
          />
        </div>
      )}
    </Field>
  )
}
