import type { DeliveryState } from "../../../types"
import { execute, type Manager } from "./sql"

export interface DeliveryUpdate {
  message_id: string
  state: DeliveryState
  detail: string | null
}

export interface ChangedDelivery extends DeliveryUpdate {
  ticket_id: string
  was: DeliveryState
}

/**
 * Writes what became of mails onto their messages and answers those whose state really changed, so that
 * telling the same news twice tells nobody twice. An undone message stays undone.
 */
export async function updateDeliveries(
  manager: Manager,
  updates: readonly DeliveryUpdate[]
): Promise<ChangedDelivery[]> {
  return execute<ChangedDelivery>(
    manager,
    `WITH news AS (
       SELECT * FROM jsonb_to_recordset(?::jsonb) AS n (message_id text, state text, detail text)
     ), before AS (
       SELECT m.id, m.delivery_state FROM helpdesk_ticket_message m
         JOIN news ON news.message_id = m.id
        WHERE m.delivery_state <> 'cancelled' ORDER BY m.id FOR UPDATE OF m
     ), written AS (
       UPDATE helpdesk_ticket_message m
          SET delivery_state = news.state, delivery_detail = news.detail, updated_at = now()
         FROM news, before
        WHERE m.id = news.message_id AND before.id = m.id
          AND (m.delivery_state, m.delivery_detail) IS DISTINCT FROM (news.state, news.detail)
        RETURNING m.id, m.ticket_id, news.state, news.detail, before.delivery_state AS was)
     SELECT id AS message_id, ticket_id, state, detail, was FROM written WHERE was <> state`,
    [JSON.stringify(updates)]
  )
}

/** Cancelled messages are on their way again; no other state is touched. */
export async function restoreDeliveries(
  manager: Manager,
  updates: readonly Pick<DeliveryUpdate, "message_id" | "state">[]
): Promise<void> {
  await execute(
    manager,
    `UPDATE helpdesk_ticket_message m SET delivery_state = old.state, updated_at = now()
       FROM jsonb_to_recordset(?::jsonb) AS old (message_id text, state text)
      WHERE m.id = old.message_id AND m.delivery_state = 'cancelled'`,
    [JSON.stringify(updates)]
  )
}
