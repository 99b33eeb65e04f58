import { Outlet } from "react-router-dom"
import { Crumb, ReadOnlyNote } from "../../../../components/settings/layout"
import { MailboxList } from "../../../../components/settings/mailboxes/mailbox-list"

const MailboxesPage = () => (
  <div className="flex flex-col gap-y-3">
    <ReadOnlyNote />
    <MailboxList />
    <Outlet />
  </div>
)

export const handle = {
  breadcrumb: () => <Crumb label="settings.mailboxes.title" />,
  label: "settings.mailboxes.title",
  translationNs: "helpdesk",
}

export default MailboxesPage
