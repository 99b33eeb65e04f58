import { Outlet } from "react-router-dom"
import { FailedMail } from "../../../../components/settings/failed-mail/failed-mail"
import { Crumb } from "../../../../components/settings/layout"

const FailedMailPage = () => (
  <>
    <FailedMail />
    <Outlet />
  </>
)

export const handle = {
  breadcrumb: () => <Crumb label="settings.failed.title" />,
  label: "settings.failed.title",
  translationNs: "helpdesk",
}

export default FailedMailPage
