import { Combobox } from "@medusajs/dashboard/components"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { TicketCustomerDTO } from "../../types"
import { useCustomerSearch } from "../hooks/customers"
import { useDebounced } from "../hooks/use-debounced"
import { customerName } from "../lib/people"

interface CustomerPickerProps {
  id?: string
  value: TicketCustomerDTO | null
  onChange: (customer: TicketCustomerDTO | null) => void
  initialSearch?: string
  isInvalid?: boolean
  autoFocus?: boolean
  /** false where something else takes the choice back */
  allowClear?: boolean
}

const labelOf = (customer: TicketCustomerDTO) => {
  const name = customerName(customer)
  return name === customer.email ? name : `${name} · ${customer.email}`
}

/** Finds a Medusa customer by what the server's customer search understands. */
export const CustomerPicker = ({
  id,
  value,
  onChange,
  initialSearch,
  isInvalid,
  autoFocus,
  allowClear = true,
}: CustomerPickerProps) => {
  const { t } = useTranslation("helpdesk")
  const [search, setSearch] = useState(initialSearch ?? "")
  const { data = [] } = useCustomerSearch(useDebounced(search))
  const known = value && !data.some((one) => one.id === value.id) ? [value, ...data] : data
  return (
    <Combobox
      id={id}
      autoFocus={autoFocus}
      aria-invalid={isInvalid}
      value={value?.id ?? ""}
      onChange={(chosen) => onChange(known.find((one) => one.id === chosen) ?? null)}
      searchValue={search}
      onSearchValueChange={setSearch}
      options={known.map((customer) => ({ value: customer.id, label: labelOf(customer) }))}
      placeholder={t("pickers.customer")}
      noResultsPlaceholder={t("states.noMatches")}
      allowClear={allowClear}
    />
  )
}
