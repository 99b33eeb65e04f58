import { SectionRow } from "@medusajs/dashboard/components"
import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useTiers } from "../../../hooks/tiers"
import { TierBadge } from "../../account/tier-badge"
import { Section } from "../layout"
import { EditMenu } from "./edit-menu"
import type { SectionProps } from "./section-props"
import { NamedBy } from "./named-by"
import { usePolicyUses } from "./use-policy-uses"

const Uses = ({ texts }: { texts: string[] }) => (
  <ul className="flex flex-wrap gap-1">
    {texts.map((text) => (
      <li key={text}>
        <Badge size="2xsmall">{text}</Badge>
      </li>
    ))}
  </ul>
)

export const UseSection = ({ policy, isManager }: SectionProps) => {
  const { t } = useTranslation("helpdesk")
  const uses = usePolicyUses()(policy)
  const tiers = useTiers().data?.filter((tier) => tier.sla_policy_id === policy.id) ?? []
  return (
    <Section
      title={t("settings.sla_policies.sections.use")}
      subtitle={t("settings.sla_policies.section_text.use")}
      actions={isManager ? <EditMenu section="use" /> : null}
    >
      <SectionRow
        title={t("settings.sla_policies.fields.by_rule")}
        value={uses.length > 0 ? <Uses texts={uses} /> : t("settings.sla_policies.no_rules")}
      />
      <SectionRow
        title={t("settings.sla_policies.fields.by_tier")}
        value={
          tiers.length > 0 ? (
            <ul className="flex flex-wrap gap-1">
              {tiers.map((tier) => (
                <li key={tier.id}>
                  <TierBadge tier={tier} />
                </li>
              ))}
            </ul>
          ) : (
            t("settings.sla_policies.no_tiers")
          )
        }
      />
      <NamedBy policyId={policy.id} />
    </Section>
  )
}
