import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { requireManager } from "../../../utils/agent"
import { listInboundEmailsConfig } from "./query-config"
import { ListInboundEmails, RetryInboundEmails } from "./validators"

const path = "/admin/helpdesk/inbound-emails"

export const inboundEmailMiddlewares: MiddlewareRoute[] = [
  {
    matcher: path,
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(ListInboundEmails, listInboundEmailsConfig)],
  },
  {
    matcher: `${path}/retry`,
    methods: ["POST"],
    middlewares: [requireManager, validateAndTransformBody(RetryInboundEmails)],
  },
  { matcher: `${path}/:id/retry`, methods: ["POST"], middlewares: [requireManager] },
  {
    // The body is the mail itself and is read as it streams in.
    matcher: "/admin/helpdesk/mailboxes/:id/inbound",
    methods: ["POST"],
    bodyParser: false,
    middlewares: [requireManager],
  },
]
