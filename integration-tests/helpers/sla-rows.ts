import type { WorkerDatabase } from "./crash-worker"
import { ALWAYS } from "./sla-desk"

const SNAPSHOT = {
  name: "Standard",
  targets: [{ metric: "first_response", priority: null, minutes: 60 }],
  warning_percents: [50],
  imminent_minutes: 15,
  breach_repeat_minutes: [],
  notify_manager_from: "warning",
  pause_on_hold: false,
  calendar_id: "bcal_1",
  calendar_version: 1,
  calendar: { time_zone: "Europe/Berlin", windows: ALWAYS, holidays: [] },
}

export const BOB = "bob@desk.test"
export const BOSS = "boss@desk.test"

/** Bob, his manager, and a policy: first response in 60 minutes, warned of at 30 and at 45. */
export async function storeSlaDesk(database: WorkerDatabase): Promise<void> {
  await database.query(
    `INSERT INTO "user" (id, email) VALUES ('user_boss', $1), ('user_bob', $2)`,
    [BOSS, BOB]
  )
  await database.query(
    `INSERT INTO helpdesk_agent_profile (id, user_id, manager_id)
     VALUES ('agpr_bob', 'user_bob', 'user_boss')`
  )
  await database.query(
    `INSERT INTO helpdesk_sla_policy
       (id, name, calendar_id, warning_percents, breach_repeat_minutes, current_version_id)
     VALUES ('slap_1', 'Standard', 'bcal_1', '[50]', '[]', 'slav_1')`
  )
  await database.query(
    `INSERT INTO helpdesk_sla_policy_version (id, policy_id, number, snapshot)
     VALUES ('slav_1', 'slap_1', 1, $1)`,
    [JSON.stringify(SNAPSHOT)]
  )
}

/** Bob's tickets, each with one clock that began so long ago, as if they had just been opened then. */
export async function storeTicketsWithClocks(
  database: WorkerDatabase,
  tickets: { name: string; seconds_ago: number }[]
): Promise<void> {
  for (const { name, seconds_ago } of tickets) {
    await database.query(
      `INSERT INTO helpdesk_ticket (id, subject, sla_policy_id, assignee_id, created_at)
       VALUES ($1, $2, 'slap_1', 'user_bob', now() - make_interval(secs => $3))`,
      [`tkt_${name}`, `Ticket ${name}`, seconds_ago]
    )
    await database.query(
      `INSERT INTO helpdesk_sla_clock (id, ticket_id, metric, policy_id, policy_version_id,
         target_minutes, started_at, running_since, due_at, at_risk_at, next_notice_at)
       SELECT $1, $2, 'first_response', 'slap_1', 'slav_1', 60, s.at, s.at,
         s.at + interval '60 minutes', s.at + interval '30 minutes', s.at + interval '30 minutes'
       FROM (SELECT date_trunc('milliseconds', now() - make_interval(secs => $3)) AS at) s`,
      [`sclk_${name}`, `tkt_${name}`, seconds_ago]
    )
  }
}
