import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { InboundDetail } from "../../../../../../components/settings/failed-mail/inbound-detail"
import { SettingsDrawer } from "../../../../../../components/settings/form"
import { QueryContent } from "../../../../../../components/settings/layout"
import { useInboundEmail } from "../../../../../../hooks/inbound-emails"

const InboundEmailPage = () => {
  const { t } = useTranslation("helpdesk")
  const { id = "" } = useParams()
  const email = useInboundEmail(id)
  return (
    <SettingsDrawer
      title={email.data?.subject || t("settings.failed.no_subject")}
      description={t("settings.failed.subtitle")}
    >
      <QueryContent query={email}>{(data) => <InboundDetail email={data} />}</QueryContent>
    </SettingsDrawer>
  )
}

export default InboundEmailPage
