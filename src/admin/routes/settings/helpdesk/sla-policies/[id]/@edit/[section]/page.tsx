import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { SettingsDrawer } from "../../../../../../../components/settings/form"
import { QueryContent } from "../../../../../../../components/settings/layout"
import {
  POLICY_SECTIONS,
  type PolicySection,
} from "../../../../../../../components/settings/sla-policies/form/policy-form"
import { PolicyEdit } from "../../../../../../../components/settings/sla-policies/policy-edit"
import { useSlaPolicy } from "../../../../../../../hooks/sla-policies"

const sectionOf = (value: string | undefined): PolicySection =>
  POLICY_SECTIONS.find((section) => section === value) ?? "general"

const PolicyEditPage = () => {
  const { t } = useTranslation("helpdesk")
  const params = useParams()
  const section = sectionOf(params.section)
  const policy = useSlaPolicy(params.id ?? "")
  return (
    <SettingsDrawer
      title={t(`settings.sla_policies.sections.${section}`)}
      description={t(`settings.sla_policies.section_text.${section}`)}
    >
      <QueryContent query={policy}>
        {(data) => <PolicyEdit policy={data} section={section} />}
      </QueryContent>
    </SettingsDrawer>
  )
}

export default PolicyEditPage
