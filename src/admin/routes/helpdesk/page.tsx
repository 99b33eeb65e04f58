import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Lifebuoy } from "@medusajs/icons"
import { Outlet } from "react-router-dom"
import { Inbox } from "../../components/inbox/inbox"
import { InboxBreadcrumb } from "../../components/inbox/inbox-breadcrumb"

const InboxPage = () => (
  <>
    <Inbox />
    <Outlet />
  </>
)

export const config = defineRouteConfig({
  label: "menu.helpdesk",
  icon: Lifebuoy,
  translationNs: "helpdesk",
})

export const handle = {
  breadcrumb: () => <InboxBreadcrumb />,
}

export default InboxPage
