import type { SlaPolicyDTO } from "../../../../types"
import { ReadOnlyNote, useIsManager } from "../layout"
import { RecalculationBars } from "../recalculation/recalculation-bars"
import { GeneralSection } from "./general-section"
import { NoticesSection } from "./notices-section"
import { TargetsSection } from "./targets-section"
import { UseSection } from "./use-section"

/** Everything about one policy, section by section. */
export const PolicyPage = ({ policy }: { policy: SlaPolicyDTO }) => {
  const isManager = useIsManager()
  const props = { policy, isManager }
  return (
    <>
      <ReadOnlyNote />
      <RecalculationBars />
      <GeneralSection {...props} />
      <TargetsSection {...props} />
      <NoticesSection {...props} />
      <UseSection {...props} />
    </>
  )
}
