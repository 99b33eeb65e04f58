import { randomBytes } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { HELPDESK_MODULE } from "../../modules/helpdesk"
import type { HelpdeskModuleService } from "../../modules/helpdesk/service"
import { safeFilename } from "../../modules/mail/utils/mime/safe-filename"
import {
  deletePrivateFiles,
  storePrivateFile,
  type PrivateFileInput,
} from "./steps/store-private-file"

/** What mail servers commonly take, bytes of one file. */
export const UPLOAD_LIMIT = 25 * 1024 * 1024

export interface UploadInput {
  ticket_id: string
  /** null for an API key */
  uploaded_by: string | null
  filename: string
  content_type: string
  source: PrivateFileInput["source"]
}

export interface SavedUpload {
  id: string
  file_id: string
}

/**
 * Stores a file that waits on a ticket until a message takes it. Every file gets a Content-ID, so
 * that an image can be shown inside the reply.
 * @throws MedusaError(NOT_FOUND) for an unknown ticket, (INVALID_DATA) for a file above UPLOAD_LIMIT
 */
export async function saveUpload(
  container: MedusaContainer,
  input: UploadInput
): Promise<SavedUpload> {
  const helpdesk = container.resolve<HelpdeskModuleService>(HELPDESK_MODULE)
  const ticket = await helpdesk.findTicket(input.ticket_id)
  if (!ticket) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `There is no ticket with id ${input.ticket_id}`
    )
  }
  const content_type = normalType(input.content_type)
  const stored = await storePrivateFile(container, {
    source: input.source,
    content_type,
    size_limit: UPLOAD_LIMIT,
  })
  try {
    const attachment = await helpdesk.createTicketAttachments({
      ticket_id: ticket.id,
      message_id: null,
      ...stored,
      filename: safeFilename(input.filename, content_type),
      content_type,
      content_id: `${randomBytes(12).toString("hex")}@helpdesk`,
      uploaded_by: input.uploaded_by,
    })
    return { id: attachment.id, file_id: stored.file_id }
  } catch (error) {
    await deletePrivateFiles(container, [stored.file_id])
    throw error
  }
}

/** type/subtype without parameters; anything else is unknown bytes. */
const normalType = (header: string): string => {
  const type = header.split(";")[0].trim().toLowerCase()
  return /^[a-z0-9!#$&^_.+-]+\/[a-z0-9!#$&^_.+-]+$/.test(type) ? type : "application/octet-stream"
}
