import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { requireManager } from "../../../utils/agent"
import { listMailboxesConfig } from "./query-config"
import { CreateMailbox, ListMailboxes, TestMailbox, UpdateMailbox } from "./validators"

const path = "/admin/helpdesk/mailboxes"

export const mailboxMiddlewares: MiddlewareRoute[] = [
  {
    matcher: path,
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(ListMailboxes, listMailboxesConfig)],
  },
  {
    matcher: path,
    methods: ["POST"],
    middlewares: [requireManager, validateAndTransformBody(CreateMailbox)],
  },
  {
    matcher: `${path}/:id`,
    methods: ["POST"],
    middlewares: [requireManager, validateAndTransformBody(UpdateMailbox)],
  },
  { matcher: `${path}/:id`, methods: ["DELETE"], middlewares: [requireManager] },
  {
    matcher: `${path}/test`,
    methods: ["POST"],
    middlewares: [requireManager, validateAndTransformBody(TestMailbox)],
  },
  {
    matcher: `${path}/:id/test`,
    methods: ["POST"],
    middlewares: [requireManager, validateAndTransformBody(TestMailbox)],
  },
]
