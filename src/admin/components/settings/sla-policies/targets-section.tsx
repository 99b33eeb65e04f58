import { Table } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useTargetText } from "../../../hooks/use-target-text"
import { METRICS, targetMinutes } from "../../../lib/sla-values"
import { PRIORITIES } from "../../../lib/ticket-values"
import { PriorityBadge } from "../../priority-badge"
import { ScrollRegion } from "../../scroll-region"
import { Section } from "../layout"
import { EditMenu } from "./edit-menu"
import type { SectionProps } from "./section-props"

/** What each priority is promised, targets of "all" filled in. */
export const TargetsSection = ({ policy, isManager }: SectionProps) => {
  const { t } = useTranslation("helpdesk")
  const span = useTargetText(policy.calendar_id)
  return (
    <Section
      title={t("settings.sla_policies.sections.targets")}
      subtitle={t("settings.sla_policies.section_text.targets")}
      actions={isManager ? <EditMenu section="targets" /> : null}
    >
      <ScrollRegion label={t("settings.sla_policies.sections.targets")}>
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell>
                <span className="sr-only">{t("settings.sla_policies.fields.targets")}</span>
              </Table.HeaderCell>
              {PRIORITIES.map((priority) => (
                <Table.HeaderCell key={priority}>
                  <PriorityBadge priority={priority} />
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {METRICS.map((metric) => (
              <Table.Row key={metric}>
                <Table.Cell className="text-ui-fg-base txt-compact-small-plus">
                  {t(`sla.metric.${metric}`)}
                </Table.Cell>
                {PRIORITIES.map((priority) => {
                  const minutes = targetMinutes(policy, metric, priority)
                  return (
                    <Table.Cell key={priority} className="text-nowrap tabular-nums">
                      {minutes === null ? (
                        <span className="text-ui-fg-muted">
                          {t("settings.sla_policies.no_target")}
                        </span>
                      ) : (
                        span(minutes)
                      )}
                    </Table.Cell>
                  )
                })}
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </ScrollRegion>
    </Section>
  )
}
