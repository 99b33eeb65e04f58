import type { TicketEventBody } from "../../../types"
import { boundSqlOf } from "./ingest-sql"
import type { PendingNotice } from "./sla-notice-queue"
import type { Manager } from "./sql"

/**
 * Takes a stage nobody heard of out of what its clock has noticed, and lets the next sweep say when
 * it comes again. Where the clock noticed the stage once more since then, that is the one to tell.
 * The clock's ticket has to be locked.
 */
export async function forgetStage(
  manager: Manager,
  { id, clock_id }: Pick<PendingNotice, "id" | "clock_id">,
  now: Date
): Promise<void> {
  await boundSqlOf(manager)(
    `UPDATE helpdesk_sla_clock c
        SET noticed = array_remove(c.noticed, n.stage),
            next_notice_at = least(c.next_notice_at, ?::timestamptz), updated_at = clock_timestamp()
       FROM helpdesk_sla_notice n
      WHERE n.id = ? AND c.id = ? AND n.stage = ANY(c.noticed) AND NOT EXISTS (
        SELECT 1 FROM helpdesk_sla_notice later
         WHERE later.clock_id = n.clock_id AND later.stage = n.stage
           AND later.created_at > n.created_at AND later.deleted_at IS NULL)`,
    [now, id, clock_id]
  )
}

const SLA_NOTICE = "sla_notice" satisfies TicketEventBody["type"]

/** Takes a notice that nobody will hear of out of its ticket's story. */
export async function removeNoticeEvent(
  manager: Manager,
  { id, ticket_id }: Pick<PendingNotice, "id" | "ticket_id">
): Promise<void> {
  await boundSqlOf(manager)(
    `DELETE FROM helpdesk_ticket_event
      WHERE ticket_id = ? AND type = '${SLA_NOTICE}' AND payload ->> 'notice_id' = ?`,
    [ticket_id, id]
  )
}
