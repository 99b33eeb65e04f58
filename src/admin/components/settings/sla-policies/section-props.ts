import type { SlaPolicyDTO } from "../../../../types"

export interface SectionProps {
  policy: SlaPolicyDTO
  isManager: boolean
}
