import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { requireManager } from "../../../utils/agent"
import { listCalendarsConfig } from "./query-config"
import * as schemas from "./validators"

const path = "/admin/helpdesk/calendars"

export const calendarMiddlewares: MiddlewareRoute[] = [
  {
    matcher: path,
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(schemas.ListCalendars, listCalendarsConfig)],
  },
  {
    matcher: path,
    methods: ["POST"],
    middlewares: [requireManager, validateAndTransformBody(schemas.CreateCalendar)],
  },
  {
    matcher: `${path}/:id`,
    methods: ["POST"],
    middlewares: [requireManager, validateAndTransformBody(schemas.UpdateCalendar)],
  },
  { matcher: `${path}/:id`, methods: ["DELETE"], middlewares: [requireManager] },
  {
    matcher: `${path}/:id/due-at`,
    methods: ["POST"],
    middlewares: [validateAndTransformBody(schemas.CalendarDueAt)],
  },
  {
    matcher: `${path}/:id/holidays/import`,
    methods: ["POST"],
    middlewares: [requireManager, validateAndTransformBody(schemas.ImportHolidays)],
  },
  {
    matcher: `${path}/holiday-regions`,
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(schemas.HolidayRegions, {})],
  },
  {
    matcher: `${path}/holiday-suggestions`,
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(schemas.HolidaySuggestions, {})],
  },
]
