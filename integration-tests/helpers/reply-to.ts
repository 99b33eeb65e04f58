import type { NewReply } from "../../src/modules/helpdesk/operations/add-reply"
import type { Actor } from "../../src/modules/helpdesk/repositories/event-repository"
import type { HelpdeskModuleService } from "../../src/modules/helpdesk/service"

/** An agent's public reply, written now; waits for its mail as every reply does. */
export async function replyTo(
  service: HelpdeskModuleService,
  ticket_id: string,
  changes: Partial<NewReply>,
  actor: Actor
) {
  const now = new Date()
  const reply: NewReply = {
    ticket_id,
    author_id: actor.actor_id,
    from_name: "Ada",
    from_email: "support@desk.test",
    mailbox_id: null,
    body_text: "We send a new one",
    body_html: null,
    attachment_ids: [],
    force: true,
    rfc_message_id: null,
    send_after: now,
    can_send: true,
    ...changes,
  }
  const result = await service.addReply(reply, actor, now)
  if (result.type === "stale") {
    throw new Error("The reply was refused as stale")
  }
  return result
}
