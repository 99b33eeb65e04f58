import { useTranslation } from "react-i18next"
import { Outlet, type UIMatch, useParams } from "react-router-dom"
import { PolicyPage } from "../../../../../components/settings/sla-policies/policy-page"
import { QueryContent } from "../../../../../components/settings/layout"
import { useSlaPolicy } from "../../../../../hooks/sla-policies"

const PolicyDetail = () => {
  const { t } = useTranslation("helpdesk")
  const { id = "" } = useParams()
  const back = { to: "/settings/helpdesk/sla-policies", label: t("settings.sla_policies.title") }
  const policy = useSlaPolicy(id)
  return (
    <div className="flex flex-col gap-y-3">
      <QueryContent query={policy} back={back}>
        {(data) => <PolicyPage policy={data} />}
      </QueryContent>
      <Outlet />
    </div>
  )
}

const PolicyCrumb = ({ id }: { id: string }) => <>{useSlaPolicy(id).data?.name ?? id}</>

export const handle = {
  breadcrumb: (match?: UIMatch) => <PolicyCrumb id={match?.params.id ?? ""} />,
}

export default PolicyDetail
