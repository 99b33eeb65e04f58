import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useCustomerGroup, useCustomerGroupSearch } from "../../../hooks/customer-groups"
import { useDebounced } from "../../../hooks/use-debounced"
import { Chips, ComboboxField } from "../form"

interface Props {
  value: string | null
  onChange: (groupId: string | null) => void
}

/** One of Medusa's customer groups, found by name; the chip takes it away again. */
export const CustomerGroupField = ({ value, onChange }: Props) => {
  const { t } = useTranslation("helpdesk")
  const [search, setSearch] = useState("")
  const found = useCustomerGroupSearch(useDebounced(search)).data ?? []
  const chosen = useCustomerGroup(value).data
  const groups = chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found
  return (
    <div className="flex flex-col gap-y-2">
      <ComboboxField
        label={t("settings.tiers.group")}
        hint={t("settings.tiers.group_hint")}
        isOptional
        placeholder={t("settings.tiers.group_placeholder")}
        value={value ?? ""}
        onChange={onChange}
        options={groups.map(({ id, name }) => ({ value: id, label: name }))}
        search={{ value: search, onChange: setSearch }}
      />
      <Chips
        chips={value ? [{ value, label: chosen?.name ?? value }] : []}
        onRemove={() => onChange(null)}
      />
    </div>
  )
}
