import { z } from "@medusajs/framework/zod"
import { SLA_RECALCULATION_STATES } from "../../../../types"
import { paging } from "../../../utils/list-query"

export const ListSlaRecalculations = z.strictObject({
  state: z.enum(SLA_RECALCULATION_STATES).optional(),
  ...paging(20),
})
export type ListSlaRecalculationsQuery = z.infer<typeof ListSlaRecalculations>
