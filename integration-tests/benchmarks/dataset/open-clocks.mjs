import { withDatabase } from "../lib/database.mjs"
import { rowsOnly } from "../lib/ingested-rows.mjs"
import { windClocks } from "./clocks.mjs"
import { OFFICE_CALENDAR } from "./sla.mjs"
import { FIRST_NUMBER } from "./tickets.mjs"

/** Numbers far above those that mails get meanwhile. */
const FIRST_EXTRA = 500_000_000
const CLOCKS_EACH = 2

const countOpen = async ({ one }) =>
  (
    await one(
      `SELECT count(*)::int AS count FROM helpdesk_sla_clock
       WHERE is_live AND policy_id IN (SELECT id FROM helpdesk_sla_policy WHERE calendar_id = $1)`,
      [OFFICE_CALENDAR]
    )
  ).count

/** Open tickets with a customer waiting, which makes two running clocks each. */
const extraTickets = `
  INSERT INTO helpdesk_ticket (id, display_id, subject, status, priority, channel, requester_email,
    mailbox_id, assignee_id, team_id, sla_policy_id, sla_explanation, sla_choice, first_responded_at,
    last_message_at, last_message_direction, last_message_preview, unanswered_since, message_count,
    created_at, updated_at)
  SELECT bench.id('tkt', ${FIRST_EXTRA} + i), ${FIRST_NUMBER + FIRST_EXTRA} + i, 'extra ' || i, 'open',
    'normal', 'email', 'stranger' || i || '@mail.example', 'mbox_bench_0',
    'user_bench_' || bench.pick(i, 6, 40), 'team_bench_' || bench.pick(i, 8, 8), 'slap_bench_standard',
    'default policy', '{"because":"default"}', at, at, 'inbound', 'extra', at, 2, at, at
  FROM generate_series(0, $1::int - 1) AS i,
    LATERAL (SELECT now() - bench.share(i, 40) * interval '10 days' AS at) AS began`

const restore = [
  "DELETE FROM helpdesk_ticket_event WHERE type = 'sla_notice'",
  "TRUNCATE helpdesk_sla_notice, helpdesk_sla_recalculation, notification",
  `DELETE FROM helpdesk_sla_clock WHERE ticket_id IN
     (SELECT id FROM helpdesk_ticket WHERE display_id >= ${FIRST_NUMBER + FIRST_EXTRA})`,
  `DELETE FROM helpdesk_ticket WHERE display_id >= ${FIRST_NUMBER + FIRST_EXTRA}`,
  "VACUUM (ANALYZE) helpdesk_ticket_event",
]

/**
 * Runs `work` while at least `wanted` clocks of the office calendar are open, and leaves tickets,
 * clocks and notices as the data set has them.
 */
export async function withOpenClocks(url, wanted, work) {
  return withDatabase(url, async (database) => {
    try {
      const missing = wanted - (await countOpen(database))
      if (missing > 0)
        await rowsOnly(database, () =>
          database.run(extraTickets, [Math.ceil(missing / CLOCKS_EACH)])
        )
      await windClocks(url)
      return await work(database, await countOpen(database))
    } finally {
      await rowsOnly(database, async () => {
        for (const statement of restore) await database.run(statement)
      })
      await windClocks(url)
    }
  })
}
