import { XMarkMini } from "@medusajs/icons"
import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

export interface Chip {
  value: string
  label: string
}

interface Props {
  chips: Chip[]
  onRemove: (value: string) => void
}

/** Chosen values, each with a button that takes it away. */
export const Chips = ({ chips, onRemove }: Props) => {
  const { t } = useTranslation("helpdesk")
  return chips.length > 0 ? (
    <ul className="flex flex-wrap gap-1">
      {chips.map(({ value, label }) => (
        <li key={value}>
          <Badge size="2xsmall" className="gap-x-1">
            <span className="max-w-60 truncate">{label}</span>
            <button
              type="button"
              aria-label={t("settings.form.remove", { value: label })}
              className="text-ui-fg-subtle focus-visible:shadow-borders-focus rounded outline-none"
              onClick={() => onRemove(value)}
            >
              <XMarkMini />
            </button>
          </Badge>
        </li>
      ))}
    </ul>
  ) : null
}
