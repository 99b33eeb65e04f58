import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { requireManager } from "../../../utils/agent"
import { listTicketsConfig } from "./query-config"
import * as schemas from "./validators"

const BASE = "/admin/helpdesk/tickets"

/** A reply may carry its files as base64, a third larger than they are. */
const REPLY_SIZE = "40mb"
const TEXT_SIZE = "4mb"

const list = (matcher: string, schema: z.ZodObject): MiddlewareRoute => ({
  methods: ["GET"],
  matcher: `${BASE}${matcher}`,
  middlewares: [validateAndTransformQuery(schema, listTicketsConfig)],
})

const write = (matcher: string, schema: z.ZodType, sizeLimit = TEXT_SIZE): MiddlewareRoute => ({
  methods: ["POST"],
  matcher: `${BASE}${matcher}`,
  bodyParser: { sizeLimit },
  middlewares: [validateAndTransformBody(schema)],
})

export const ticketMiddlewares: MiddlewareRoute[] = [
  list("", schemas.ListTickets),
  write("", schemas.CreateTicket),
  write("/:id", schemas.UpdateTicket),
  list("/:id/messages", schemas.ListNotes),
  write("/:id/messages", schemas.CreateMessage, REPLY_SIZE),
  list("/:id/notes", schemas.ListNotes),
  write("/:id/notes", schemas.CreateNote),
  list("/:id/timeline", schemas.ListTimeline),
  write("/bulk", schemas.BulkTickets),
  write("/:id/merge", schemas.MergeTicket),
  write("/:id/split", schemas.SplitTicket),
  write("/:id/participants", schemas.AddParticipant),
  write("/:id/draft", schemas.SaveDraft),
  write("/:id/match-customer", schemas.MatchCustomer),
  {
    methods: ["POST"],
    matcher: `${BASE}/:id/sla-policy`,
    middlewares: [requireManager, validateAndTransformBody(schemas.SetSlaPolicy)],
  },
  {
    methods: ["POST"],
    matcher: `${BASE}/:id/attachments`,
    bodyParser: false,
    middlewares: [validateAndTransformQuery(schemas.UploadAttachment, {})],
  },
]
