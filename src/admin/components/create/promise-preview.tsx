import { useTranslation } from "react-i18next"
import { type PreviewAsk, usePolicyPreview } from "../../hooks/sla-policies"
import { useTargetText } from "../../hooks/use-target-text"
import type { NewTicket } from "../../lib/new-ticket"
import { PriorityBadge } from "../priority-badge"
import { SlaReason } from "../sla/sla-reason"

const askOf = ({ customer, serviceId, categoryId, priority }: NewTicket): PreviewAsk => ({
  ...(customer && { customer_id: customer.id }),
  ...(serviceId && { service_id: serviceId }),
  ...(categoryId && { category_id: categoryId }),
  priority,
})

/** What the customer will be promised, and why; who asks by an address alone may turn out to be one. */
export const PromisePreview = ({ values }: { values: NewTicket }) => {
  const { t } = useTranslation("helpdesk")
  const { data } = usePolicyPreview(askOf(values))
  const span = useTargetText(data?.policy?.calendar_id ?? "")
  if (!values.customer || !data?.policy) {
    return null
  }
  const { policy, choice, targets, raised_by, priority } = data
  const promises = targets.map(
    ({ metric, minutes }) => `${t(`sla.metric.${metric}`)}: ${span(minutes)}`
  )
  return (
    <div
      role="status"
      data-testid="promise-preview"
      className="bg-ui-bg-subtle shadow-borders-base txt-compact-small text-ui-fg-subtle flex flex-col gap-y-1 rounded-lg px-4 py-3"
    >
      <span className="text-ui-fg-base txt-compact-small-plus">
        {t("sla.tooltip.policy", { name: policy.name })}
      </span>
      {choice && (
        <span>
          <SlaReason choice={choice} />
        </span>
      )}
      <span>{promises.join(" · ")}</span>
      {raised_by && (
        <span className="flex flex-wrap items-center gap-x-2">
          <PriorityBadge priority={priority} />
          {t("settings.sla_policies.preview.raised", { tier: raised_by })}
        </span>
      )}
    </div>
  )
}
