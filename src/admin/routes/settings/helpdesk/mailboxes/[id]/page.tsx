import { useTranslation } from "react-i18next"
import { Outlet, type UIMatch, useParams } from "react-router-dom"
import { QueryContent } from "../../../../../components/settings/layout"
import { MailboxPage } from "../../../../../components/settings/mailboxes/mailbox-page"
import { useMailbox } from "../../../../../hooks/mailbox-settings"

const MailboxDetail = () => {
  const { t } = useTranslation("helpdesk")
  const { id = "" } = useParams()
  const back = { to: "/settings/helpdesk/mailboxes", label: t("settings.mailboxes.title") }
  const mailbox = useMailbox(id)
  return (
    <div className="flex flex-col gap-y-3">
      <QueryContent query={mailbox} back={back}>
        {(data) => <MailboxPage mailbox={data} />}
      </QueryContent>
      <Outlet />
    </div>
  )
}

const MailboxCrumb = ({ id }: { id: string }) => <>{useMailbox(id).data?.name ?? id}</>

export const handle = {
  breadcrumb: (match?: UIMatch) => <MailboxCrumb id={match?.params.id ?? ""} />,
}

export default MailboxDetail
