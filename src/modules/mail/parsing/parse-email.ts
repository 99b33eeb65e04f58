import type { ParsedEmail } from "../../../types/parsed-email"
import type { MailSource, ParseEmailOptions } from "./options"

/** Reads one RFC 5322 message; attachments are streamed into files of `attachmentDir`. */
export async function parseEmail(
  source: MailSource,
  options: ParseEmailOptions
): Promise<ParsedEmail> {
  throw new Error(`not written yet: ${options.attachmentDir} ${typeof source}`)
}
