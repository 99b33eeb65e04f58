import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { requireManager } from "../../../utils/agent"
import { listCategoriesConfig } from "./query-config"
import { CreateCategory, ListCategories, UpdateCategory } from "./validators"

const path = "/admin/helpdesk/categories"

export const categoryMiddlewares: MiddlewareRoute[] = [
  {
    matcher: path,
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(ListCategories, listCategoriesConfig)],
  },
  {
    matcher: path,
    methods: ["POST"],
    middlewares: [requireManager, validateAndTransformBody(CreateCategory)],
  },
  {
    matcher: `${path}/:id`,
    methods: ["POST"],
    middlewares: [requireManager, validateAndTransformBody(UpdateCategory)],
  },
  { matcher: `${path}/:id`, methods: ["DELETE"], middlewares: [requireManager] },
]
