import { Outlet } from "react-router-dom"
import { Crumb, ReadOnlyNote } from "../../../../components/settings/layout"
import { TierList } from "../../../../components/settings/tiers/tier-list"

const TiersPage = () => (
  <div className="flex flex-col gap-y-3">
    <ReadOnlyNote />
    <TierList />
    <Outlet />
  </div>
)

export const handle = {
  breadcrumb: () => <Crumb label="settings.tiers.title" />,
  label: "settings.tiers.title",
  translationNs: "helpdesk",
}

export default TiersPage
