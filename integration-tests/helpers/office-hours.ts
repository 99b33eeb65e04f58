/** What calendars and policies are made of where a test does not care for more. */
export const WORKDAYS = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  start: "09:00",
  end: "18:00",
}))
export const OFFICE = { name: "Office", time_zone: "Europe/Berlin", windows: WORKDAYS }
export const EIGHT_HOURS = [{ metric: "first_response", minutes: 480 }]
