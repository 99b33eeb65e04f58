import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Section } from "../layout"

const ORDER = [
  "manual",
  "service",
  "service_kind",
  "account",
  "contract_type",
  "tier",
  "category",
  "mailbox",
  "default",
] as const

/** Which of several policies a ticket gets. */
export const ChoiceOrder = () => {
  const { t } = useTranslation("helpdesk")
  return (
    <Section
      title={t("settings.sla_policies.order.title")}
      subtitle={t("settings.sla_policies.order.text")}
    >
      <ol className="flex flex-col gap-y-2 px-6 py-4">
        {ORDER.map((reason, index) => (
          <li key={reason} className="flex items-baseline gap-x-3">
            <Text as="span" size="small" className="text-ui-fg-muted w-4 text-right tabular-nums">
              {index + 1}
            </Text>
            <Text as="span" size="small">
              {t(`settings.sla_policies.order.${reason}`)}
            </Text>
          </li>
        ))}
      </ol>
    </Section>
  )
}
