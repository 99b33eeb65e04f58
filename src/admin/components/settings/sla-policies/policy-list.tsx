import { Stopwatch } from "@medusajs/icons"
import { Button, Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { SlaMetric, SlaPolicyDTO } from "../../../../types"
import { useCalendars } from "../../../hooks/calendars"
import { useSlaPolicies } from "../../../hooks/sla-policies"
import { useTiers } from "../../../hooks/tiers"
import { useSpan } from "../../../hooks/use-span"
import { METRICS, targetRange } from "../../../lib/sla-values"
import { EmptyState } from "../../empty-state"
import { QueryContent, Section, useIsManager } from "../layout"
import { DefaultBadge } from "./default-badge"
import { usePolicyUses } from "./use-policy-uses"

const AddPolicy = () => {
  const { t } = useTranslation("helpdesk")
  return (
    <Button size="small" variant="secondary" asChild>
      <Link to="create">{t("settings.sla_policies.add")}</Link>
    </Button>
  )
}

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

const PolicyTable = ({ policies }: { policies: SlaPolicyDTO[] }) => {
  const { t } = useTranslation("helpdesk")
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("settings.sla_policies.fields.name_calendar")}</Table.HeaderCell>
            {METRICS.map((metric) => (
              <Table.HeaderCell key={metric}>{t(`sla.metric.${metric}`)}</Table.HeaderCell>
            ))}
            <Table.HeaderCell>{t("settings.sla_policies.fields.used_for")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {policies.map((policy) => (
            <PolicyRow key={policy.id} policy={policy} />
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

/** Without a calendar there is nothing to count in, so that is the next step. */
const NoPolicies = ({ isManager }: { isManager: boolean }) => {
  const { t } = useTranslation("helpdesk")
  const lacksCalendar = useCalendars().data?.length === 0
  return (
    <EmptyState
      icon={<Stopwatch />}
      title={t("settings.sla_policies.empty")}
      hint={t(`settings.sla_policies.${lacksCalendar ? "empty_calendar" : "empty_hint"}`)}
    >
      {isManager && lacksCalendar ? (
        <Button size="small" variant="secondary" asChild>
          <Link to="/settings/helpdesk/calendars/create">
            {t("settings.sla_policies.add_calendar")}
          </Link>
        </Button>
      ) : null}
      {isManager && !lacksCalendar ? <AddPolicy /> : null}
    </EmptyState>
  )
}

export const PolicyList = () => {
  const { t } = useTranslation("helpdesk")
  const policies = useSlaPolicies()
  const isManager = useIsManager()
  return (
    <Section
      level="h1"
      title={t("settings.sla_policies.title")}
      subtitle={t("settings.sla_policies.subtitle")}
      actions={isManager ? <AddPolicy /> : null}
    >
      <QueryContent query={policies}>
        {(list) =>
          list.length > 0 ? <PolicyTable policies={list} /> : <NoPolicies isManager={isManager} />
        }
      </QueryContent>
    </Section>
  )
}
