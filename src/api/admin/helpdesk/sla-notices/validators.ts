import { z } from "@medusajs/framework/zod"
import { createFindParams } from "@medusajs/medusa/api/utils/validators"
import { SLA_NOTICE_KINDS, SLA_NOTICE_STATES } from "../../../../types/sla"
import { deepPaging, listOf, sortableBy } from "../../../utils/list-query"

export const ListSlaNotices = createFindParams({ limit: 50, offset: 0 })
  .extend({
    ticket_id: z.string().optional(),
    state: listOf(z.enum(SLA_NOTICE_STATES)),
    kind: listOf(z.enum(SLA_NOTICE_KINDS)),
    order: sortableBy("created_at", "id"),
    ...deepPaging(50, 1000),
  })
  .strict()
