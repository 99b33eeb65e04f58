import { htmlFromText } from "../../../modules/mail/utils/content"
import { signMessageId } from "../../../modules/mail/utils/threading/message-id"
import { SUPPORT } from "../mailboxes"
import type { TicketContext } from "./context"
import { timeOf } from "./steps"
import type { Line, Story } from "./story"

export interface WrittenTicket {
  id: string
  display_id: number
  requester_name: string | null
}

/** A public message of a story; ours carry the signed Message-ID by which a reply finds its ticket. */
export function messageRow(
  story: Story,
  line: Line,
  ticket: WrittenTicket,
  context: TicketContext,
  { now, signingKey }: { now: Date; signingKey: Buffer }
) {
  const mailbox = story.mailbox ?? SUPPORT
  const isOurs = line.kind === "outbound"
  const unique = `${ticket.id}${Math.round(line.after * 100)}`
  const [, domain] = mailbox.split("@")
  const reference = { displayId: ticket.display_id, version: 1 }
  const customer = { address: story.from, name: ticket.requester_name ?? "" }
  const desk = { address: mailbox, name: "Northwind Telecom" }
  const [sender, recipient] = isOurs ? [desk, customer] : [customer, desk]
  return {
    ticket_id: ticket.id,
    direction: isOurs ? ("outbound" as const) : ("inbound" as const),
    author_type: isOurs ? ("agent" as const) : ("customer" as const),
    author_id: isOurs && line.by ? context.users[line.by] : null,
    from_email: sender.address,
    from_name: sender.name || null,
    // A JSON column takes a list as well; its type knows only records.
    to: [recipient] as unknown as Record<string, unknown>,
    cc: [] as unknown as Record<string, unknown>,
    subject: line.after === 0 ? story.subject : `Re: ${story.subject}`,
    body_text: line.text,
    body_html: isOurs ? htmlFromText(line.text) : null,
    visible_text: line.text,
    mailbox_id: context.mailboxes[mailbox],
    rfc_message_id: isOurs
      ? signMessageId({ ...reference, unique, domain }, signingKey)
      : `${unique.toLowerCase()}@${story.from.split("@")[1]}`,
    sent_at: timeOf(story, line.after, now),
    delivery_state: isOurs ? ("sent" as const) : null,
    created_at: timeOf(story, line.after, now),
  }
}
