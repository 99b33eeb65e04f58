import type { Context } from "@medusajs/framework/types"
import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { addNote, type NewNote } from "./operations/add-note"
import {
  addReply,
  undoReply,
  type NewReply,
  type ReplyResult,
  type ReplyUndo,
} from "./operations/add-reply"
import {
  applyDeliveries,
  cancelDeliveries,
  undoCancel,
  type CancelledDeliveries,
  type DeliveryNews,
} from "./operations/apply-deliveries"
import { takeBackReply, type TakeBackInput } from "./operations/take-back-reply"
import {
  addParticipant,
  removeParticipant,
  revokeReplyAddress,
  type NewParticipant,
} from "./operations/ticket-actions"
import { hideWaitingAttachment } from "./repositories/attachment-repository"
import { deleteDraft, saveDraft } from "./repositories/draft-repository"
import type { Actor } from "./repositories/event-repository"
import type { ChangedDelivery } from "./repositories/delivery-repository"
import { managerOf } from "./repositories/sql"
import { HelpdeskSlaSettingsService } from "./sla-settings-service"
import type { NoteRow, ParticipantRow, TicketRow } from "./utils/dto/rows"

/** What is said on a ticket and who hears it: notes, replies and their way, drafts, files, readers. */
export class HelpdeskConversationService extends HelpdeskSlaSettingsService {
  @InjectTransactionManager()
  async addNote(
    note: NewNote,
    @MedusaContext() context: Context = {}
  ): Promise<{ note: NoteRow; ticket: TicketRow }> {
    return addNote(managerOf(context), note)
  }

  @InjectTransactionManager()
  async addReply(
    reply: NewReply,
    actor: Actor,
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<ReplyResult> {
    return addReply(managerOf(context), reply, actor, now)
  }

  @InjectTransactionManager()
  async undoReply(undo: ReplyUndo, @MedusaContext() context: Context = {}): Promise<void> {
    return undoReply(managerOf(context), undo)
  }

  @InjectTransactionManager()
  async applyDeliveries(
    news: DeliveryNews[],
    @MedusaContext() context: Context = {}
  ): Promise<ChangedDelivery[]> {
    return applyDeliveries(managerOf(context), news)
  }

  @InjectTransactionManager()
  async cancelDeliveries(
    message_ids: string[],
    user_id: string | null,
    @MedusaContext() context: Context = {}
  ): Promise<CancelledDeliveries> {
    return cancelDeliveries(managerOf(context), message_ids, user_id)
  }

  @InjectTransactionManager()
  async undoCancel(
    undo: CancelledDeliveries,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    return undoCancel(managerOf(context), undo)
  }

  /** Puts a reply whose mail was stopped back into its author's draft. */
  @InjectTransactionManager()
  async takeBackReply(
    input: TakeBackInput,
    actor: Actor,
    now: Date,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    return takeBackReply(managerOf(context), input, actor, now)
  }

  @InjectTransactionManager()
  async revokeReplyAddress(
    ticket_id: string,
    actor: Actor,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    return revokeReplyAddress(managerOf(context), ticket_id, actor)
  }

  @InjectTransactionManager()
  async addParticipant(
    person: NewParticipant,
    actor: Actor,
    @MedusaContext() context: Context = {}
  ): Promise<ParticipantRow> {
    return addParticipant(managerOf(context), person, actor)
  }

  @InjectTransactionManager()
  async removeParticipant(
    ticket_id: string,
    id: string,
    actor: Actor,
    @MedusaContext() context: Context = {}
  ): Promise<ParticipantRow> {
    return removeParticipant(managerOf(context), ticket_id, id, actor)
  }

  @InjectManager()
  async saveDraft(
    ticket_id: string,
    user_id: string,
    body_html: string,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    return saveDraft(managerOf(context), ticket_id, user_id, body_html)
  }

  @InjectManager()
  async deleteDraft(
    ticket_id: string,
    user_id: string,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    return deleteDraft(managerOf(context), ticket_id, user_id)
  }

  /** Hides a file that waits for its message; false where a message took it meanwhile. */
  @InjectManager()
  async hideWaitingAttachment(
    id: string,
    @MedusaContext() context: Context = {}
  ): Promise<boolean> {
    return hideWaitingAttachment(managerOf(context), id)
  }
}
