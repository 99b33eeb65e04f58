import { GeneralFields } from "./general-fields"
import { NoticeFields } from "./notice-fields"
import { TargetFields } from "./target-fields"
import { UseFields } from "./use-fields"

export const SECTION_FIELDS = {
  general: GeneralFields,
  targets: TargetFields,
  notices: NoticeFields,
  use: UseFields,
} as const
