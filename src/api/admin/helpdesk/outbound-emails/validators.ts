import { z } from "@medusajs/framework/zod"
import { createFindParams } from "@medusajs/medusa/api/utils/validators"
import { OUTBOUND_KINDS, OUTBOUND_STATES } from "../../../../types/mailbox"
import { deepPaging, sortableBy } from "../../../utils/list-query"

const state = z.enum(OUTBOUND_STATES)

export const ListOutboundEmails = createFindParams({ limit: 50, offset: 0 })
  .extend({
    state: z.union([state, z.array(state)]).optional(),
    kind: z.enum(OUTBOUND_KINDS).optional(),
    mailbox_id: z.string().optional(),
    ticket_id: z.string().optional(),
    ticket_message_id: z.string().optional(),
    order: sortableBy("created_at", "send_after", "sent_at", "state", "id"),
    ...deepPaging(50, 1000),
  })
  .strict()
