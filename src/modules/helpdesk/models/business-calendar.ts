import { model } from "@medusajs/framework/utils"
import { CalendarHoliday } from "./calendar-holiday"

export const BusinessCalendar = model
  .define(
    { name: "business_calendar", tableName: "helpdesk_business_calendar" },
    {
      id: model.id({ prefix: "bcal" }).primaryKey(),
      name: model.text(),
      /** IANA */
      time_zone: model.text(),
      /** CalendarWindow[] of types/sla */
      windows: model.json(),
      /** raised by every edit that changes when it is open */
      version: model.number().default(1),
      archived_at: model.dateTime().nullable(),
      holidays: model.hasMany(() => CalendarHoliday, { mappedBy: "calendar" }),
    }
  )
  .cascades({ delete: ["holidays"] })
