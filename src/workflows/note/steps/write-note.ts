import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { HELPDESK_MODULE } from "../../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"
import { findMentions } from "../../../modules/helpdesk/utils/notes/mentions"
import { listAgents } from "../../agent/list-agents"

export interface WriteNoteInput {
  ticket_id: string
  author_id: string | null
  body: string
  /** user ids; names after `@` in the body are added to them */
  mentions?: string[]
}

export const writeNoteStepId = "write-note"

export const writeNoteStep = createStep(
  writeNoteStepId,
  async (input: WriteNoteInput, { container }) => {
    const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
    const agents = await listAgents(container)
    const known = new Set(agents.map(({ user_id }) => user_id))
    const named = [...(input.mentions ?? []), ...findMentions(input.body, agents)]
    const mentions = [...new Set(named)].filter((id) => known.has(id))
    const { note, ticket } = await helpdesk.addNote({ ...input, mentions })
    const author = agents.find(({ user_id }) => user_id === input.author_id)
    const bell = {
      user_ids: mentions.filter((id) => id !== input.author_id),
      title: `HD-${ticket.display_id}: ${author?.first_name ?? "Somebody"} mentioned you in a note`,
      once_key: `note:${note.id}`,
    }
    return new StepResponse({ note, bell }, note.id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<HelpdeskModuleService>(HELPDESK_MODULE).deleteTicketNotes(id)
    }
  }
)
