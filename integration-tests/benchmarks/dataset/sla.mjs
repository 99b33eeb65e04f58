/** The calendar most tickets count by; the benchmark edits it. */
export const OFFICE_CALENDAR = "bcal_bench_office"
const ROUND_THE_CLOCK = "bcal_bench_always"
const ZONE = "Europe/Berlin"

const PRIORITIES = ["low", "normal", "high", "critical"]
const METRICS = ["first_response", "next_response", "resolution"]

const calendars = {
  [ROUND_THE_CLOCK]: { name: "Round the clock", days: 7, start: "00:00", end: "24:00" },
  [OFFICE_CALENDAR]: { name: "Office hours", days: 5, start: "09:00", end: "18:00" },
}

/** Minutes by metric; critical tickets get half. `customers` is the share of them in its group. */
const policies = [
  { key: "premium", calendar: ROUND_THE_CLOCK, minutes: [120, 120, 480], customers: 0.15 },
  { key: "business", calendar: OFFICE_CALENDAR, minutes: [240, 240, 1440], customers: 0.25 },
  { key: "standard", calendar: OFFICE_CALENDAR, minutes: [480, 480, 4320], customers: 0.6 },
]
const DEFAULT_KEY = "standard"
/** The best first. */
export const POLICY_KEYS = policies.map(({ key }) => key)

const windowsOf = ({ days, start, end }) =>
  Array.from({ length: days }, (_, i) => ({ weekday: i + 1, start, end }))

const targetsOf = ({ minutes }) =>
  METRICS.flatMap((metric, i) => [
    { metric, priority: null, minutes: minutes[i] },
    { metric, priority: "critical", minutes: minutes[i] / 2 },
  ])

const snapshotOf = (policy) => ({
  name: policy.key,
  targets: targetsOf(policy),
  warning_percents: [75],
  imminent_minutes: 15,
  breach_repeat_minutes: [],
  notify_manager_from: "breached",
  pause_on_hold: false,
  calendar_id: policy.calendar,
  calendar_version: 1,
  calendar: { time_zone: ZONE, windows: windowsOf(calendars[policy.calendar]), holidays: [] },
})

const quoted = (value) => `'${JSON.stringify(value)}'`

const calendarStatement = ([id, calendar]) =>
  `INSERT INTO helpdesk_business_calendar (id, name, time_zone, windows)
   VALUES ('${id}', '${calendar.name}', '${ZONE}', ${quoted(windowsOf(calendar))})`

const policyStatements = (policy) => {
  const id = `slap_bench_${policy.key}`
  const version = `slav_bench_${policy.key}`
  const targets = targetsOf(policy)
  const isOffice = policy.calendar === OFFICE_CALENDAR
  return [
    `INSERT INTO helpdesk_sla_policy (id, name, is_default, calendar_id, warning_percents,
       breach_repeat_minutes, current_version_id)
     VALUES ('${id}', '${policy.key}', ${policy.key === DEFAULT_KEY}, '${policy.calendar}', '[75]',
       '[]', '${version}')`,
    `INSERT INTO helpdesk_sla_policy_version (id, policy_id, number, snapshot)
     VALUES ('${version}', '${id}', 1, ${quoted(snapshotOf(policy))})`,
    ...targets.map(
      ({ metric, priority, minutes }, i) =>
        `INSERT INTO helpdesk_sla_target (id, policy_id, metric, priority, minutes) VALUES
         ('slat_bench_${policy.key}_${i}', '${id}', '${metric}', ${priority ? `'${priority}'` : "NULL"}, ${minutes})`
    ),
    ...METRICS.flatMap((metric, i) =>
      PRIORITIES.map((priority) => {
        const minutes = policy.minutes[i] / (priority === "critical" ? 2 : 1)
        return `INSERT INTO bench.target VALUES ('${id}', '${metric}', '${priority}', ${minutes}, ${isOffice})`
      })
    ),
  ]
}

/**
 * Office hours as one unbroken line of seconds (no holidays, and no DST change between 9 and 18), so
 * that due times fit the calendar without counting them out one by one.
 */
const officeTime = [
  `CREATE FUNCTION bench.office_seconds(at timestamptz) RETURNS float8 STABLE LANGUAGE sql AS $$
     SELECT floor(days / 7) * 162000 + CASE WHEN days::int % 7 > 4 THEN 162000 ELSE days::int % 7 * 32400
       + least(greatest(extract(epoch FROM local::time) - 32400, 0), 32400) END
     FROM (SELECT at AT TIME ZONE '${ZONE}' AS local) AS here,
       LATERAL (SELECT (local::date - date '2020-01-06')::float8 AS days) AS since $$`,
  `CREATE FUNCTION bench.office_time(seconds float8) RETURNS timestamptz STABLE LANGUAGE sql AS $$
     SELECT (timestamp '2020-01-06 09:00' + floor(seconds / 162000) * interval '7 days'
       + floor((seconds - floor(seconds / 162000) * 162000) / 32400) * interval '1 day'
       + (seconds - floor(seconds / 32400) * 32400) * interval '1 second') AT TIME ZONE '${ZONE}' $$`,
  `CREATE FUNCTION bench.later(at timestamptz, seconds float8, is_office bool) RETURNS timestamptz
     STABLE LANGUAGE sql AS $$ SELECT CASE WHEN is_office
       THEN bench.office_time(bench.office_seconds(at) + seconds)
       ELSE at + seconds * interval '1 second' END $$`,
]

/** Calendars and policies in their first version, and `bench.target` to look minutes up in. */
export const slaStatements = [
  `CREATE UNLOGGED TABLE bench.target
     (policy_id text, metric text, priority text, minutes float8, is_office bool)`,
  ...officeTime,
  ...Object.entries(calendars).map(calendarStatement),
  ...policies.flatMap(policyStatements),
]

/** Takes back every edit of the office calendar; its clocks have to be wound afterwards. */
export const restoreOfficeHours = [
  `UPDATE helpdesk_business_calendar SET version = 1, windows = ${quoted(windowsOf(calendars[OFFICE_CALENDAR]))}
   WHERE id = '${OFFICE_CALENDAR}'`,
  `UPDATE helpdesk_sla_policy SET current_version_id = replace(id, 'slap', 'slav')`,
  `DELETE FROM helpdesk_sla_policy_version WHERE id NOT LIKE 'slav\\_bench\\_%'`,
]

/** SQL for the key of the policy a customer's group gives; who is nobody's customer has the default. */
export const policyKeyOf = (person, known) => {
  let limit = 0
  const cases = policies.map(({ key, customers }) => {
    limit += customers * 100
    return `WHEN ${person} % 100 < ${limit} THEN '${key}'`
  })
  return `CASE WHEN NOT ${known} THEN '${DEFAULT_KEY}' ${cases.join(" ")} END`
}
