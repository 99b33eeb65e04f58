import { SectionRow } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { useFormat } from "../../../hooks/use-format"
import { useSpan } from "../../../hooks/use-span"
import { Section } from "../layout"
import { EditMenu } from "./edit-menu"
import type { SectionProps } from "./section-props"

export const NoticesSection = ({ policy, isManager }: SectionProps) => {
  const { t } = useTranslation("helpdesk")
  const { locale } = useFormat()
  const span = useSpan()
  const percent = new Intl.NumberFormat(locale, { style: "percent" })
  const noWarning = t("settings.sla_policies.no_warning")
  return (
    <Section
      title={t("settings.sla_policies.sections.notices")}
      subtitle={t("settings.sla_policies.section_text.notices")}
      actions={isManager ? <EditMenu section="notices" /> : null}
    >
      <SectionRow
        title={t("settings.sla_policies.fields.warnings")}
        value={
          policy.warning_percents
            .map((value) =>
              t("settings.sla_policies.warn_at", { percent: percent.format(value / 100) })
            )
            .join("\n") || noWarning
        }
      />
      <SectionRow
        title={t("settings.sla_policies.fields.imminent")}
        value={
          policy.imminent_minutes > 0
            ? t("settings.sla_policies.before", { span: span(policy.imminent_minutes) })
            : noWarning
        }
      />
      <SectionRow
        title={t("settings.sla_policies.fields.repeats")}
        value={
          policy.breach_repeat_minutes
            .map((minutes) => t("settings.sla_policies.after", { span: span(minutes) }))
            .join("\n") || t("settings.sla_policies.no_repeats")
        }
      />
      <SectionRow
        title={t("settings.sla_policies.fields.manager")}
        value={t(`settings.sla_policies.manager_from.${policy.notify_manager_from}`)}
      />
      <SectionRow
        title={t("settings.sla_policies.fields.pause_on_hold")}
        value={t(policy.pause_on_hold ? "settings.yes" : "settings.no")}
      />
    </Section>
  )
}
