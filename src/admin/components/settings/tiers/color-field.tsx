import { RadioGroup, Text } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import type { TierColor } from "../../../../types"
import { TIER_COLORS } from "../../../lib/sla-values"
import { TierBadge } from "../../account/tier-badge"

interface Props {
  value: TierColor
  onChange: (color: TierColor) => void
}

/** Every colour as the mark will look, with its word. */
export const ColorField = ({ value, onChange }: Props) => {
  const { t } = useTranslation("helpdesk")
  const id = useId()
  const choose = (next: string) => {
    const color = TIER_COLORS.find((one) => one === next)
    if (color) {
      onChange(color)
    }
  }
  return (
    <div className="flex flex-col gap-y-2">
      <Text as="span" id={id} size="small" leading="compact" weight="plus">
        {t("settings.tiers.color")}
      </Text>
      <RadioGroup
        aria-labelledby={id}
        value={value}
        onValueChange={choose}
        className="flex flex-wrap gap-x-5 gap-y-3"
      >
        {TIER_COLORS.map((color) => (
          <label key={color} className="flex cursor-pointer items-center gap-x-2">
            <RadioGroup.Item value={color} aria-label={t(`settings.tiers.colors.${color}`)} />
            <TierBadge tier={{ name: t(`settings.tiers.colors.${color}`), color }} />
          </label>
        ))}
      </RadioGroup>
    </div>
  )
}
