import { withDatabase } from "../lib/database.mjs"
import { FIRST_NUMBER } from "./tickets.mjs"

const OPEN = `t.status IN ('new', 'open', 'pending', 'on_hold')`
/** A run of the benchmark is over before the first notice of the data set falls due. */
const QUIET = "interval '12 hours'"
const OVERDUE = 0.08

const METRIC_NUMBER = `CASE metric WHEN 'first_response' THEN 0 WHEN 'resolution' THEN 1 ELSE 2 END`
const columns = `id, ticket_id, metric, policy_id, policy_version_id, target_minutes, started_at,
  elapsed_seconds, running_since, due_at, at_risk_at, paused_at, met_at, breached_at, noticed,
  next_notice_at, is_live, created_at, updated_at`

/** Each ticket with its number `i`, and each of its metrics with the target it has. */
const ticketsWithTargets = (where) => `
  SELECT t.*, i, g.metric, g.minutes, g.is_office, i * 3 + ${METRIC_NUMBER} AS c
  FROM helpdesk_ticket t
    CROSS JOIN LATERAL (SELECT (t.display_id - ${FIRST_NUMBER})::bigint AS i) AS numbered
    JOIN bench.target g ON g.policy_id = t.sla_policy_id AND g.priority = t.priority
  WHERE ${where}`

const versionOf = `replace(sla_policy_id, 'slap', 'slav')`

/** Clocks that count no more: of settled tickets, and first responses that were given. */
export const settledClockStatement = ({ from, to }) => `
  INSERT INTO helpdesk_sla_clock (${columns})
  SELECT bench.id('sclk', c), id, metric, sla_policy_id, ${versionOf}, minutes, created_at,
    CASE WHEN is_late THEN minutes * 66 ELSE minutes * 60 * bench.share(c, 31) END, NULL,
    CASE WHEN met_at IS NOT NULL THEN met_at + CASE WHEN is_late THEN -1 ELSE 1 END * interval '10 minutes' END,
    NULL, CASE WHEN met_at IS NULL THEN updated_at END, met_at,
    CASE WHEN is_late THEN met_at - interval '10 minutes' END,
    CASE WHEN is_late THEN '{warning_75,imminent_15,breached}' ELSE '{}' END::text[], NULL, false,
    created_at, updated_at
  FROM (
    SELECT *, met_at IS NOT NULL AND bench.share(c, 30) < ${OVERDUE} AS is_late
    FROM (
      SELECT t.*, CASE t.metric WHEN 'first_response' THEN t.first_responded_at ELSE t.resolved_at END AS met_at
      FROM (${ticketsWithTargets(`t.display_id BETWEEN ${FIRST_NUMBER + from} AND ${FIRST_NUMBER + to - 1}`)}) AS t
      WHERE t.metric = 'first_response' AND t.status <> 'new'
        OR t.metric = 'resolution' AND NOT ${OPEN}) AS ended) AS judged`

/**
 * Clocks that count, as of now: most have some share of their target left, ${OVERDUE * 100} % are
 * overdue and have told so. Of waiting tickets the resolution stands still.
 */
const liveClockStatement = `
  INSERT INTO helpdesk_sla_clock (${columns})
  SELECT bench.id('sclk', c), id, metric, sla_policy_id, ${versionOf}, minutes,
    CASE metric WHEN 'next_response' THEN unanswered_since ELSE created_at END,
    minutes * 60 - seconds, CASE WHEN runs THEN now() END,
    CASE WHEN is_late THEN late_at WHEN runs THEN bench.later(now(), seconds, is_office) END,
    CASE WHEN is_late THEN late_at - interval '1 hour'
      WHEN runs THEN bench.later(now(), greatest(seconds - minutes * 15, 0), is_office) END,
    CASE WHEN NOT runs THEN updated_at END, NULL, CASE WHEN is_late THEN late_at END,
    CASE WHEN is_late THEN '{warning_75,imminent_15,breached}'
      WHEN seconds < minutes * 15 THEN '{warning_75}' ELSE '{}' END::text[],
    CASE WHEN runs AND NOT is_late
      THEN greatest(bench.later(now(), seconds - minutes * 15, is_office), now() + ${QUIET}) END,
    true, created_at, now()
  FROM (
    SELECT *, runs AND left_share < 0 AS is_late, greatest(left_share, 0) * minutes * 60 AS seconds,
      now() + left_share * interval '120 hours' AS late_at
    FROM (
      SELECT t.*, t.status <> 'pending' AS runs,
        CASE t.status WHEN 'pending' THEN bench.share(c, 32)
          ELSE (bench.share(c, 32) - ${OVERDUE}) / (1 - ${OVERDUE}) END AS left_share
      FROM (${ticketsWithTargets(OPEN)}) AS t
      WHERE t.metric = 'first_response' AND t.status = 'new' OR t.metric = 'resolution'
        OR t.metric = 'next_response' AND t.status <> 'new' AND t.unanswered_since IS NOT NULL) AS open) AS judged`

/** What the inbox sorts and colours by. */
const ticketStatement = `
  UPDATE helpdesk_ticket AS t SET next_due_at = c.due_at, at_risk_at = c.at_risk_at
  FROM (SELECT ticket_id, min(due_at) AS due_at, min(at_risk_at) AS at_risk_at
    FROM helpdesk_sla_clock WHERE is_live GROUP BY ticket_id) AS c
  WHERE t.id = c.ticket_id`

/** Sets the clocks of all open tickets anew, as if it had just become now; nothing else is touched. */
export async function windClocks(url) {
  await withDatabase(url, async ({ run }) => {
    await run("BEGIN")
    await run("DELETE FROM helpdesk_sla_clock WHERE is_live")
    await run(liveClockStatement)
    await run(ticketStatement)
    await run("COMMIT")
    await run("VACUUM (ANALYZE) helpdesk_sla_clock, helpdesk_ticket")
  })
}
