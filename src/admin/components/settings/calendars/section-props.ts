import type { BusinessCalendarDTO } from "../../../../types"

export interface SectionProps {
  calendar: BusinessCalendarDTO
  isManager: boolean
}
