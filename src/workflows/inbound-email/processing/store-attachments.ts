import type { MedusaContainer } from "@medusajs/framework/types"
import type { ParsedAttachment } from "../../../types"
import { deletePrivateFiles, storePrivateFile } from "../../attachment/steps/store-private-file"
import type { PreparedMail, StoredAttachment } from "../decide/types"

/**
 * Moves the files of mails that can become messages into the File Module. On an error nothing
 * stays behind; a process that is killed in between leaves files nobody refers to.
 */
export async function storeAttachments(
  container: MedusaContainer,
  mails: PreparedMail[]
): Promise<PreparedMail[]> {
  const stored: PreparedMail[] = []
  try {
    for (const mail of mails) {
      const attachments: StoredAttachment[] = []
      stored.push({ ...mail, attachments })
      for (const file of wantedFiles(mail)) {
        attachments.push(await storeOne(container, file))
      }
    }
    return stored
  } catch (error) {
    await deletePrivateFiles(container, fileIdsOf(stored))
    throw error
  }
}

export function fileIdsOf(mails: PreparedMail[]): string[] {
  return mails.flatMap((mail) => mail.attachments.map((file) => file.file_id))
}

/** Of an oversize mail only the beginning is there: its last file would be half a file. */
function wantedFiles({ email, row, verdict }: PreparedMail): ParsedAttachment[] {
  return row.is_oversize || verdict.kind === "bounce" ? [] : email.attachments
}

async function storeOne(
  container: MedusaContainer,
  file: ParsedAttachment
): Promise<StoredAttachment> {
  const { path, filename, content_type, content_id, is_inline } = file
  const stored = await storePrivateFile(container, { source: { path }, content_type })
  return { ...stored, filename, content_type, content_id, is_inline }
}
