import type { DeskSnapshot, DeskTicket, IngestedMail, IngestLookup } from "./ingest-rows"
import type { BoundSql } from "./ingest-sql"

/**
 * Reads what a wave of mails may touch and locks its tickets, in id order as everybody does who
 * locks several, until the wave is written.
 */
export async function readDesk(sql: BoundSql, lookup: IngestLookup): Promise<DeskSnapshot> {
  const ingested = await findIngested(sql, lookup.inbound_email_ids)
  const references = await findReferences(sql, lookup)
  const named = [...references, ...ingested].map((row) => row.ticket_id)
  const tickets = await lockWithTargets(sql, [...new Set(named)], lookup.display_ids)
  const ids = tickets.map((ticket) => ticket.id)
  const participants = ids.length > 0 ? await findParticipants(sql, ids) : []
  return { ingested, references, tickets, participants }
}

const findIngested = (sql: BoundSql, ids: string[]): Promise<IngestedMail[]> =>
  sql<IngestedMail>(
    `SELECT inbound_email_id, ticket_id, id AS message_id,
            (SELECT payload ->> 'to' FROM helpdesk_ticket_event event
              WHERE event.ticket_id = message.ticket_id AND event.type = 'acknowledged'
              LIMIT 1) AS acknowledged_to
       FROM helpdesk_ticket_message message
      WHERE inbound_email_id = ANY(?) AND deleted_at IS NULL
     UNION ALL
     SELECT inbound_email_id, ticket_id, NULL, NULL FROM helpdesk_ticket_note
      WHERE inbound_email_id = ANY(?) AND deleted_at IS NULL`,
    [ids, ids]
  )

async function findReferences(
  sql: BoundSql,
  { mailbox_id, message_ids }: IngestLookup
): Promise<DeskSnapshot["references"]> {
  return message_ids.length === 0
    ? []
    : sql(
        `SELECT rfc_message_id AS message_id, ticket_id FROM helpdesk_ticket_message
          WHERE rfc_message_id = ANY(?) AND mailbox_id = ? AND deleted_at IS NULL`,
        [message_ids, mailbox_id]
      )
}

/** Whom the lock waited for may have merged a ticket: then its target is looked up and locked as well. */
async function lockWithTargets(
  sql: BoundSql,
  named: string[],
  displayIds: number[]
): Promise<DeskTicket[]> {
  let ids = await withMergeTargets(sql, named, displayIds)
  while (ids.length > 0) {
    const tickets = await lockTickets(sql, ids)
    const known = new Set(ids)
    const targets = tickets.flatMap(({ merged_into_id }) => merged_into_id ?? [])
    const fresh = targets.filter((id) => !known.has(id))
    if (fresh.length === 0) {
      return tickets
    }
    ids = [...known, ...(await withMergeTargets(sql, fresh, []))]
  }
  return []
}

/** UNION leaves out what was seen, so that a cycle of merges ends the recursion. */
async function withMergeTargets(
  sql: BoundSql,
  ids: string[],
  displayIds: number[]
): Promise<string[]> {
  if (ids.length + displayIds.length === 0) {
    return []
  }
  const rows = await sql<{ id: string }>(
    `WITH RECURSIVE chain AS (
       SELECT id, merged_into_id FROM helpdesk_ticket
        WHERE id = ANY(?) OR display_id = ANY(?::int[])
       UNION
       SELECT ticket.id, ticket.merged_into_id FROM helpdesk_ticket ticket
         JOIN chain ON ticket.id = chain.merged_into_id)
     SELECT id FROM chain`,
    [ids, displayIds]
  )
  return rows.map((row) => row.id)
}

const lockTickets = (sql: BoundSql, ids: string[]): Promise<DeskTicket[]> =>
  sql<DeskTicket>(
    `SELECT id, display_id, subject, status, mailbox_id, customer_id, lower(requester_email) AS requester_email,
            assignee_id, reply_token_version, merged_into_id, resolved_at, closed_at, reopened_at,
            resume_at,            first_responded_at, unanswered_since, last_message_at, last_message_direction,
            last_message_preview, message_count
       FROM helpdesk_ticket WHERE id = ANY(?) AND deleted_at IS NULL ORDER BY id FOR UPDATE`,
    [ids]
  )

const findParticipants = (sql: BoundSql, ids: string[]): Promise<DeskSnapshot["participants"]> =>
  sql(
    `SELECT ticket_id, email FROM helpdesk_ticket_participant
      WHERE ticket_id = ANY(?) AND deleted_at IS NULL`,
    [ids]
  )
