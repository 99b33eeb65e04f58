import { z } from "@medusajs/framework/zod"
import { paging } from "../../../utils/list-query"

export const ListSlaRecalculations = z.strictObject({
  state: z.enum(["running", "finished"]).optional(),
  ...paging(20),
})
export type ListSlaRecalculationsQuery = z.infer<typeof ListSlaRecalculations>
