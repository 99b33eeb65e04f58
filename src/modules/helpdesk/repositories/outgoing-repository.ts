import type { EmailAddress } from "../../../types"
import { execute, type Manager } from "./sql"

/** A reply that waits for the outgoing mail, with what its mail needs of ticket and thread. */
export interface OutgoingReply {
  message_id: string
  ticket_id: string
  display_id: number
  reply_token_version: number
  subject: string
  to: EmailAddress[]
  cc: EmailAddress[]
  body_text: string
  body_html: string | null
  rfc_message_id: string | null
  send_after: Date
  mailbox_id: string | null
  /** Message-IDs of earlier mails, oldest first */
  thread: string[]
  in_reply_to: string | null
  attachments: {
    file_id: string
    filename: string
    content_type: string
    content_id: string | null
  }[]
  agent_signature: string | null
}

/** Of a long thread References keeps the first and the newest: no more than these are read. */
const THREAD_LENGTH = 40

/** The named replies that are still `pending`; what was queued meanwhile is not among them. */
export async function readPendingReplies(
  manager: Manager,
  messageIds: readonly string[]
): Promise<OutgoingReply[]> {
  return execute<OutgoingReply>(
    manager,
    `SELECT m.id AS message_id, m.ticket_id, t.display_id, t.reply_token_version, t.subject,
            m."to", m.cc, m.body_text, m.body_html, m.rfc_message_id, m.mailbox_id,
            COALESCE(m.send_after, now()) AS send_after,
            p.signature AS agent_signature, answered.rfc_message_id AS in_reply_to,
            COALESCE(thread.ids, '{}') AS thread, COALESCE(files.list, '[]'::jsonb) AS attachments
       FROM helpdesk_ticket_message m
       JOIN helpdesk_ticket t ON t.id = m.ticket_id
       LEFT JOIN helpdesk_agent_profile p ON p.user_id = m.author_id AND p.deleted_at IS NULL
       LEFT JOIN LATERAL (
         SELECT e.rfc_message_id FROM helpdesk_ticket_message e
          WHERE e.ticket_id = m.ticket_id AND e.created_at < m.created_at AND e.deleted_at IS NULL
            AND e.direction = 'inbound' AND NOT e.is_automatic AND e.rfc_message_id IS NOT NULL
          ORDER BY e.created_at DESC LIMIT 1) answered ON true
       LEFT JOIN LATERAL (
         SELECT array_agg(e.rfc_message_id ORDER BY e.created_at) AS ids FROM (
           SELECT e.rfc_message_id, e.created_at,
                  row_number() OVER (ORDER BY e.created_at) AS oldest,
                  row_number() OVER (ORDER BY e.created_at DESC) AS newest
             FROM helpdesk_ticket_message e
            WHERE e.ticket_id = m.ticket_id AND e.created_at < m.created_at
              AND e.deleted_at IS NULL AND e.rfc_message_id IS NOT NULL
              AND e.delivery_state IS DISTINCT FROM 'cancelled') e
          WHERE e.oldest = 1 OR e.newest <= ${THREAD_LENGTH}) thread ON true
       LEFT JOIN LATERAL (
         SELECT jsonb_agg(jsonb_build_object('file_id', a.file_id, 'filename', a.filename,
                  'content_type', a.content_type, 'content_id', a.content_id) ORDER BY a.id) AS list
           FROM helpdesk_ticket_attachment a
          WHERE a.message_id = m.id AND a.deleted_at IS NULL) files ON true
      WHERE m.id IN (?) AND m.delivery_state = 'pending' AND m.deleted_at IS NULL`,
    [messageIds]
  )
}

/** Replies that should have been queued a while ago, and those a mailbox was missing for. */
export async function listForgottenReplies(manager: Manager, limit: number): Promise<string[]> {
  const rows = await execute<{ id: string }>(
    manager,
    `SELECT id FROM helpdesk_ticket_message
      WHERE delivery_state = 'pending' AND deleted_at IS NULL
        AND send_after < now() + interval '1 day' AND created_at < now() - interval '5 seconds'
      ORDER BY send_after LIMIT ?`,
    [limit]
  )
  return rows.map(({ id }) => id)
}
