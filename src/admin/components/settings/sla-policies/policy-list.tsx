import { Stopwatch } from "@medusajs/icons"
import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { SlaMetric, SlaPolicyDTO } from "../../../../types"
import { useCalendars } from "../../../hooks/calendars"
import { useSlaPolicies } from "../../../hooks/sla-policies"
import { useTiers } from "../../../hooks/tiers"
import { useSpan } from "../../../hooks/use-span"
import { METRICS, targetRange } from "../../../lib/sla-values"
import { ListSection, RowsTable } from "../layout"
import { DefaultBadge } from "./default-badge"
import { usePolicyUses } from "./use-policy-uses"

/** "30 min", or "30 min – 4 hr" where priorities differ; breaks between the two, never within one. */
const TargetCell = ({ policy, metric }: { policy: SlaPolicyDTO; metric: SlaMetric }) => {
  const span = useSpan()
  const range = targetRange(policy, metric)
  if (!range) {
    return <>–</>
  }
  const { shortest, longest } = range
  return (
    <>
      {shortest !== longest && <span className="text-nowrap">{span(shortest)} – </span>}
      <span className="text-nowrap">{span(longest)}</span>
    </>
  )
}

const PolicyRow = ({ policy }: { policy: SlaPolicyDTO }) => {
  const { t } = useTranslation("helpdesk")
  const calendar = useCalendars().data?.find(({ id }) => id === policy.calendar_id)
  const rules = usePolicyUses()(policy)
  const tiers = (useTiers().data ?? [])
    .filter((tier) => tier.sla_policy_id === policy.id)
    .map(({ name }) => t("settings.sla_policies.used_for.tier", { name }))
  const uses = [...tiers, ...rules].join(", ") || t("settings.sla_policies.used_for.nothing")
  return (
    <Table.Row>
      <Table.Cell className="py-2">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1 [overflow-wrap:anywhere]">
          <Link
            to={policy.id}
            className="text-ui-fg-base hover:text-ui-fg-interactive txt-compact-small-plus"
          >
            {policy.name}
          </Link>
          {policy.is_default ? <DefaultBadge /> : null}
        </span>
        <span className="block [overflow-wrap:anywhere]">{calendar?.name ?? "–"}</span>
      </Table.Cell>
      {METRICS.map((metric) => (
        <Table.Cell key={metric} className="py-2 tabular-nums">
          <TargetCell policy={policy} metric={metric} />
        </Table.Cell>
      ))}
      <Table.Cell className="py-2 [overflow-wrap:anywhere]">{uses}</Table.Cell>
    </Table.Row>
  )
}

/** Without a calendar there is nothing to count in, so that is the next step. */
export const PolicyList = () => {
  const { t } = useTranslation("helpdesk")
  const lacksCalendar = useCalendars().data?.length === 0
  const calendarFirst = {
    hint: t("settings.sla_policies.empty_calendar"),
    label: t("settings.sla_policies.add_calendar"),
    to: "/settings/helpdesk/calendars/create",
  }
  return (
    <ListSection
      texts="sla_policies"
      icon={<Stopwatch />}
      query={useSlaPolicies()}
      needs={lacksCalendar ? calendarFirst : null}
    >
      {(policies) => (
        <RowsTable
          label={t("settings.sla_policies.title")}
          columns={[
            t("settings.sla_policies.fields.name_calendar"),
            ...METRICS.map((metric) => t(`sla.metric.${metric}`)),
            t("settings.sla_policies.fields.used_for"),
          ]}
        >
          {policies.map((policy) => (
            <PolicyRow key={policy.id} policy={policy} />
          ))}
        </RowsTable>
      )}
    </ListSection>
  )
}
