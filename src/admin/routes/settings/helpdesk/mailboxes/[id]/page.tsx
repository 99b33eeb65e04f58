import { Outlet, type UIMatch, useParams } from "react-router-dom"
import { QueryContent } from "../../../../../components/settings/layout"
import { MailboxPage } from "../../../../../components/settings/mailboxes/mailbox-page"
import { useMailbox } from "../../../../../hooks/mailbox-settings"

const MailboxDetail = () => {
  const { id = "" } = useParams()
  const mailbox = useMailbox(id)
  return (
    <div className="flex flex-col gap-y-3">
      <QueryContent query={mailbox}>{(data) => <MailboxPage mailbox={data} />}</QueryContent>
      <Outlet />
    </div>
  )
}

const MailboxCrumb = ({ id }: { id: string }) => <>{useMailbox(id).data?.name ?? id}</>

export const handle = {
  breadcrumb: (match?: UIMatch) => <MailboxCrumb id={match?.params.id ?? ""} />,
}

export default MailboxDetail
