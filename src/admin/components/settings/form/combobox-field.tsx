import { Combobox } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { Field, type FieldProps } from "./field"
import type { SelectOption } from "./select-field"

interface Props extends FieldProps {
  value: string
  onChange: (value: string) => void
  options: SelectOption[]
  placeholder?: string
  /** given: the server searches, else what is typed narrows the options */
  search?: { value: string; onChange: (value: string) => void }
}

/** One of many: typing finds it. Escape or leaving keeps what was chosen. */
export const ComboboxField = ({
  value,
  onChange,
  options,
  placeholder,
  search,
  ...field
}: Props) => {
  const { t } = useTranslation("helpdesk")
  return (
    <Field {...field}>
      {(control) => (
        <Combobox
          {...control}
          value={value}
          onChange={(chosen) => chosen && onChange(chosen)}
          options={options}
          placeholder={placeholder}
          noResultsPlaceholder={t("states.noMatches")}
          searchValue={search?.value}
          onSearchValueChange={search?.onChange}
        />
      )}
    </Field>
  )
}
