import { SectionRow } from "@medusajs/dashboard/components"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { PolicyPreview } from "../../../hooks/sla-policies"
import { useTargetText } from "../../../hooks/use-target-text"
import { METRICS } from "../../../lib/sla-values"
import { PriorityBadge } from "../../priority-badge"
import { SlaReason } from "../../sla/sla-reason"

/** The policy, the reason in words, and what it promises. */
export const PreviewResult = ({ preview }: { preview: PolicyPreview }) => {
  const { t } = useTranslation("helpdesk")
  const span = useTargetText(preview.policy?.calendar_id ?? "")
  const { policy, choice, explanation, targets, raised_by } = preview
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
      <SectionRow
        title={t("fields.priority")}
        value={
          <span className="flex min-w-0 flex-wrap items-center gap-x-2">
            <PriorityBadge priority={preview.priority} />
            {raised_by && (
              <span>{t("settings.sla_policies.preview.raised", { tier: raised_by })}</span>
            )}
          </span>
        }
      />
      {METRICS.map((metric) => {
        const target = targets.find((one) => one.metric === metric)
        return (
          <SectionRow
            key={metric}
            title={t(`sla.metric.${metric}`)}
            value={target ? span(target.minutes) : t("settings.sla_policies.no_target")}
          />
        )
      })}
    </div>
  )
}
