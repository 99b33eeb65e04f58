import { SectionRow } from "@medusajs/dashboard/components"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { PolicyPreview } from "../../../hooks/sla-policies"
import { useTargetText } from "../../../hooks/use-target-text"
import { SlaReason } from "../../sla/sla-reason"

/** The policy, the reason in words, and what it promises. */
export const PreviewResult = ({ preview }: { preview: PolicyPreview }) => {
  const { t } = useTranslation("helpdesk")
  const span = useTargetText(preview.policy?.calendar_id ?? "")
  const { policy, choice, explanation, targets } = preview
  if (!policy) {
    return (
      <Text size="small" className="text-ui-fg-subtle px-6 py-4">
        {t("settings.sla_policies.preview.none")}
      </Text>
    )
  }
  return (
    <div className="bg-ui-bg-subtle divide-y rounded-b-lg">
      <SectionRow
        title={t("settings.sla_policies.preview.policy")}
        value={
          <Link
            to={`/settings/helpdesk/sla-policies/${policy.id}`}
            className="text-ui-fg-base underline underline-offset-2 font-medium"
          >
            {policy.name}
          </Link>
        }
      />
      <SectionRow
        title={t("settings.sla_policies.preview.why")}
        value={choice ? <SlaReason choice={choice} /> : explanation}
      />
      {targets.map(({ metric, minutes }) => (
        <SectionRow
          key={metric}
          title={t(`sla.metric.${metric}`)}
          value={minutes === null ? t("settings.sla_policies.no_target") : span(minutes)}
        />
      ))}
    </div>
  )
}
