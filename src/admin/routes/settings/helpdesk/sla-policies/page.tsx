import { Outlet } from "react-router-dom"
import { Crumb, ReadOnlyNote } from "../../../../components/settings/layout"
import { RecalculationBars } from "../../../../components/settings/recalculation/recalculation-bars"
import { ChoiceOrder } from "../../../../components/settings/sla-policies/choice-order"
import { PolicyList } from "../../../../components/settings/sla-policies/policy-list"
import { PreviewPanel } from "../../../../components/settings/sla-policies/preview-panel"

const SlaPoliciesPage = () => (
  <div className="flex flex-col gap-y-3">
    <ReadOnlyNote />
    <RecalculationBars />
    <PolicyList />
    <PreviewPanel />
    <ChoiceOrder />
    <Outlet />
  </div>
)

export const handle = {
  breadcrumb: () => <Crumb label="settings.sla_policies.title" />,
  label: "settings.sla_policies.title",
  translationNs: "helpdesk",
}

export default SlaPoliciesPage
