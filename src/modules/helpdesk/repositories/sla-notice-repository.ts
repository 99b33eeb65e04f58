import { generateEntityId } from "@medusajs/framework/utils"
import type { SlaMetric, SlaNoticeKind, SlaNoticeState, TicketEventBody } from "../../../types"
import { idSource } from "../utils/ids/id-source"
import type { PlannedNotice } from "../utils/sla/types"
import { boundSqlOf, toRecordset } from "./ingest-sql"
import type { Manager } from "./sql"

/** A notice to be written. */
export interface NewNotice extends PlannedNotice {
  clock_id: string
  ticket_id: string
  metric: SlaMetric
  /** the policy wants the assignee's manager to hear of this kind */
  tells_manager: boolean
}

/** A notice that was new, or is to be told after all. */
export interface WrittenNotice {
  id: string
  ticket_id: string
  metric: SlaMetric
  kind: SlaNoticeKind
  /** as the driver writes times */
  due_at: string
  state: SlaNoticeState
  /** more than none: the ticket's story has it already */
  attempts: number
}

/**
 * Assignee, and the assignee's manager where the policy says so; a breach finds somebody else to
 * lead where the assignee has no manager: managers of the ticket's team, else of the whole desk.
 * They are also who hears of a ticket nobody has.
 */
const RECIPIENTS = `
  SELECT CASE WHEN n.state <> 'pending' THEN '{}'::text[] ELSE ARRAY(
    SELECT DISTINCT u FROM unnest(CASE
      WHEN t.assignee_id IS NULL THEN leads.ids
      WHEN NOT n.tells_manager THEN ARRAY[t.assignee_id]
      WHEN p.manager_id IS NOT NULL THEN ARRAY[t.assignee_id, p.manager_id]
      WHEN n.kind = 'breached' THEN t.assignee_id || leads.ids
      ELSE ARRAY[t.assignee_id] END) AS u) END AS ids
  FROM (SELECT coalesce(nullif(team.ids, '{}'), desk.ids) AS ids
          FROM (SELECT ARRAY(SELECT m.user_id FROM helpdesk_team_member m
                 WHERE m.team_id = t.team_id AND m.role = 'manager' AND m.deleted_at IS NULL) AS ids
               ) AS team) AS leads`

const COLUMNS = "clock_id, ticket_id, metric, kind, stage, due_at, state, recipient_ids"

/**
 * Writes notices with their recipients as they are responsible now; one that is there already (same
 * clock, stage and deadline) stays as it is, unless it was superseded and is to be told after all.
 * Answers those that were new, or are again.
 * @param fallback who leads where no profile says so
 */
export async function insertNotices(
  manager: Manager,
  notices: NewNotice[],
  fallback: string[],
  now: Date
): Promise<WrittenNotice[]> {
  const newId = idSource(generateEntityId())
  const rows = notices.map((notice) => ({ ...notice, id: newId("snot") }))
  return boundSqlOf(manager)<WrittenNotice>(
    `WITH desk AS (
       SELECT coalesce(nullif(ARRAY(SELECT user_id FROM helpdesk_agent_profile
         WHERE role = 'manager' AND deleted_at IS NULL), '{}'), ?::text[]) AS ids
     ), planned AS (
       SELECT n.*, recipients.ids AS recipient_ids,
         CASE WHEN n.state = 'pending' THEN ?::timestamptz END AS next_attempt_at
       FROM jsonb_to_recordset(?::jsonb) AS n (id text, clock_id text, ticket_id text, metric text,
         kind text, stage text, due_at timestamptz, state text, tells_manager boolean)
       JOIN helpdesk_ticket t ON t.id = n.ticket_id
       CROSS JOIN desk
       LEFT JOIN helpdesk_agent_profile p ON p.user_id = t.assignee_id AND p.deleted_at IS NULL
       CROSS JOIN LATERAL (${RECIPIENTS}) AS recipients
     ), revived AS (
       UPDATE helpdesk_sla_notice s
          SET state = 'pending', recipient_ids = n.recipient_ids, detail = NULL,
              next_attempt_at = n.next_attempt_at, created_at = clock_timestamp(),
              updated_at = clock_timestamp()
         FROM planned n
        WHERE s.clock_id = n.clock_id AND s.stage = n.stage AND s.due_at = n.due_at
          AND s.deleted_at IS NULL AND s.state = 'superseded' AND n.state = 'pending'
        RETURNING s.id, s.ticket_id, s.metric, s.kind, s.due_at, s.state, s.attempts
     ), added AS (
       INSERT INTO helpdesk_sla_notice (id, ${COLUMNS}, next_attempt_at, created_at, updated_at)
       SELECT id, ${COLUMNS}, next_attempt_at, clock_timestamp(), clock_timestamp() FROM planned
       ON CONFLICT (clock_id, stage, due_at) WHERE deleted_at IS NULL DO NOTHING
       RETURNING id, ticket_id, metric, kind, due_at, state, attempts)
     SELECT * FROM revived UNION ALL SELECT * FROM added`,
    [fallback, now, toRecordset(rows)]
  )
}

const SLA_NOTICE = "sla_notice" satisfies TicketEventBody["type"]

/** The part of tickets' stories that notices are. */
export async function insertNoticeEvents(
  manager: Manager,
  notices: WrittenNotice[]
): Promise<void> {
  const newId = idSource(generateEntityId())
  const events = notices.map(({ id: notice_id, ticket_id, metric, kind, due_at }) => ({
    id: newId("tevt"),
    ticket_id,
    payload: { metric, kind, due_at: new Date(due_at).toISOString(), notice_id },
  }))
  await boundSqlOf(manager)(
    `INSERT INTO helpdesk_ticket_event (id, ticket_id, type, cause, payload, created_at, updated_at)
     SELECT e.id, e.ticket_id, '${SLA_NOTICE}', 'system', e.payload, clock_timestamp(),
            clock_timestamp()
       FROM jsonb_to_recordset(?::jsonb) AS e (id text, ticket_id text, payload jsonb)`,
    [toRecordset(events)]
  )
}
