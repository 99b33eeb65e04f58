import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { SettingsDrawer } from "../../../../../../../components/settings/form"
import { QueryContent } from "../../../../../../../components/settings/layout"
import {
  MAILBOX_SECTIONS,
  type MailboxSection,
} from "../../../../../../../components/settings/mailboxes/form/mailbox-form"
import { MailboxEdit } from "../../../../../../../components/settings/mailboxes/mailbox-edit"
import { useMailbox } from "../../../../../../../hooks/mailbox-settings"

const sectionOf = (value: string | undefined): MailboxSection =>
  MAILBOX_SECTIONS.find((section) => section === value) ?? "general"

const MailboxEditPage = () => {
  const { t } = useTranslation("helpdesk")
  const params = useParams()
  const section = sectionOf(params.section)
  const mailbox = useMailbox(params.id ?? "")
  return (
    <SettingsDrawer
      title={t(`settings.mailboxes.sections.${section}`)}
      description={t(`settings.mailboxes.steps.${section}.text`)}
    >
      <QueryContent query={mailbox}>
        {(data) => <MailboxEdit mailbox={data} section={section} />}
      </QueryContent>
    </SettingsDrawer>
  )
}

export default MailboxEditPage
