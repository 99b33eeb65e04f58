import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Crumb, ReadOnlyNote } from "../../../components/settings/layout"
import { Health } from "../../../components/settings/overview/health"
import { Overview } from "../../../components/settings/overview/overview"

const HelpdeskSettings = () => (
  <div className="flex flex-col gap-y-3">
    <ReadOnlyNote />
    <Overview />
    <Health />
  </div>
)

export const config = defineRouteConfig({ label: "settings.menu", translationNs: "helpdesk" })

export const handle = { breadcrumb: () => <Crumb label="settings.menu" /> }

export default HelpdeskSettings
