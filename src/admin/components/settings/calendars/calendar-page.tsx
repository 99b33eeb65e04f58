import type { BusinessCalendarDTO } from "../../../../types"
import { ReadOnlyNote, useIsManager } from "../layout"
import { RecalculationBars } from "../recalculation/recalculation-bars"
import { GeneralSection } from "./general-section"
import { HolidaysSection } from "./holidays-section"
import { HoursSection } from "./hours-section"
import { TryIt } from "./try-it"

/** Everything about one calendar, section by section. */
export const CalendarPage = ({ calendar }: { calendar: BusinessCalendarDTO }) => {
  const isManager = useIsManager()
  const props = { calendar, isManager }
  return (
    <>
      <ReadOnlyNote />
      <RecalculationBars />
      <GeneralSection {...props} />
      <HoursSection {...props} />
      <TryIt calendar={calendar} />
      <HolidaysSection {...props} />
    </>
  )
}
