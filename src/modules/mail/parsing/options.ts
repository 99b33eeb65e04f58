/** The raw message: bytes, or a file that holds them. */
export type MailSource = Buffer | { path: string }

export interface ParseEmailOptions {
  /** existing directory that receives one file per attachment; the caller removes them */
  attachmentDir: string
  /** begins the name of each of those files; default a random one per mail */
  filePrefix?: string
  /** MIME parts read before the rest is left out; default 10,000 */
  maxParts?: number
  /** bytes of one header block before the rest of it is left out; default 1 MiB */
  maxHeaderBytes?: number
  /** characters of text kept; default 1,000,000 */
  maxTextLength?: number
  /** characters of HTML read; default 2,000,000 */
  maxHtmlLength?: number
}
