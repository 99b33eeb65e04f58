import { Alert } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { SlaPolicyDTO } from "../../../../types"
import { ReadOnlyNote, useIsManager } from "../layout"
import { RecalculationBars } from "../recalculation/recalculation-bars"
import { GeneralSection } from "./general-section"
import { NoticesSection } from "./notices-section"
import { TargetsSection } from "./targets-section"
import { UseSection } from "./use-section"

/** Everything about one policy, section by section. */
export const PolicyPage = ({ policy }: { policy: SlaPolicyDTO }) => {
  const { t } = useTranslation("helpdesk")
  const isManager = useIsManager()
  // an archived one is history: the server refuses to change it
  const props = { policy, isManager: isManager && !policy.archived_at }
  return (
    <>
      <ReadOnlyNote />
      {policy.archived_at && (
        <Alert variant="warning">{t("settings.sla_policies.archived_hint")}</Alert>
      )}
      <RecalculationBars />
      <GeneralSection {...props} />
      <TargetsSection {...props} />
      <NoticesSection {...props} />
      <UseSection {...props} />
    </>
  )
}
