import { Tabs } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { Section } from "../layout"
import { InboundList } from "./inbound-list"
import { OutboundList } from "./outbound-list"
import { FAILED_MAIL_TABS, tabOf } from "./tabs"

/** Mail that became no ticket and mail that never left, tab by tab. */
export const FailedMail = () => {
  const { t } = useTranslation("helpdesk")
  const [params, setParams] = useSearchParams()
  const tab = tabOf(params.get("tab"))
  return (
    <Section level="h1" title={t("settings.failed.title")} subtitle={t("settings.failed.subtitle")}>
      <Tabs value={tab} onValueChange={(value) => setParams({ tab: value }, { replace: true })}>
        <Tabs.List className="px-6 py-3" aria-label={t("settings.failed.title")}>
          {FAILED_MAIL_TABS.map((value) => (
            <Tabs.Trigger key={value} value={value}>
              {t(`settings.failed.tabs.${value}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {FAILED_MAIL_TABS.map((value) => (
          <Tabs.Content key={value} value={value} className="border-t">
            {value === "outbound" ? <OutboundList /> : <InboundList tab={value} />}
          </Tabs.Content>
        ))}
      </Tabs>
    </Section>
  )
}
