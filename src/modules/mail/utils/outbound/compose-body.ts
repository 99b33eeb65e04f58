import { htmlFromText } from "../content"

export interface ReplyBody {
  text: string
  html: string | null
}

const given = (text: string | null): string[] => (text?.trim() ? [text.trim()] : [])

/**
 * Both parts with the signatures of agent and mailbox below `-- ` (RFC 3676 section 4.3), which the
 * receiving client folds away. Signatures are plain text.
 */
export const composeBody = (
  body: ReplyBody,
  signatures: { agent: string | null; mailbox: string | null }
): { text: string; html: string } => {
  const lines = [...given(signatures.agent), ...given(signatures.mailbox)]
  const html = body.html ?? htmlFromText(body.text)
  if (lines.length === 0) {
    return { text: body.text, html: `<div>${html}</div>` }
  }
  const signature = lines.join("\n\n")
  return {
    text: `${body.text.trimEnd()}\n\n-- \n${signature}\n`,
    html: `<div>${html}</div>\n<div class="signature">-- <br />${htmlFromText(signature)}</div>`,
  }
}
