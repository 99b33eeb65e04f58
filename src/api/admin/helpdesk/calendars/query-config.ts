export const listCalendarsConfig = { defaults: ["id"], isList: true }
