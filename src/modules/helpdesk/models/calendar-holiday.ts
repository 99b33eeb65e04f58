import { model } from "@medusajs/framework/utils"
import { BusinessCalendar } from "./business-calendar"

export const CalendarHoliday = model
  .define(
    { name: "calendar_holiday", tableName: "helpdesk_calendar_holiday" },
    {
      id: model.id({ prefix: "chol" }).primaryKey(),
      calendar: model.belongsTo(() => BusinessCalendar, { mappedBy: "holidays" }),
      /** `YYYY-MM-DD` in the calendar's own zone: a day, not an instant */
      date: model.text(),
      name: model.text(),
      is_yearly: model.boolean().default(false),
    }
  )
  .indexes([{ on: ["calendar_id", "date"], unique: true, where: "deleted_at IS NULL" }])
