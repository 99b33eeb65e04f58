import type { EmailAddress } from "../../../../types/parsed-email"
import { findAddress, parseAddresses } from "./addresses"
import { parseHeaderBlock } from "./header-list"

const FORWARD_SUBJECT =
  /^\s*(?:\[[^\]]*\]\s*)?(?:fwd?|wg|tr|rv|i|enc|vs|vl|doorst|pd|fs|továbbítás|ynt|转发|轉寄|転送)\s*(?:\[\d+\])?\s*[:：]/i
const FORWARD_MARKER =
  /^[> \t*]*(?:-{3,}\s*(?:forwarded message|weitergeleitete nachricht|message transf[ée]r[ée]|mensaje reenviado|messaggio inoltrato|doorgestuurd bericht|mensagem encaminhada|vidarebefordrat meddelande|videresendt (?:melding|besked)|original[- ]nachricht|original message|urspr(?:ü|ue)ngliche nachricht|message d'origine|mensaje original|messaggio originale|oorspronkelijk bericht)\s*-{2,}|begin forwarded message:|anfang der weitergeleiteten (?:nachricht|e-mail):|d[ée]but du message (?:transf[ée]r[ée]|r[ée]exp[ée]di[ée])\s*:|inicio del mensaje reenviado:|inizio messaggio inoltrato:|begin doorgestuurd bericht:)/im
const FROM_LINE =
  /^[> \t*_|]*(?:from|von|de|da|van|fra|från|od|lähettäjä|от|gönderen|feladó|发件人|差出人)\s*\*?[ \t]*[:：][ \t]*\*?[ \t]*(\S.*)$/im
const HEADER_AFTER =
  /^[> \t*_|]*(?:sent|date|gesendet|datum|envoyé|enviado|inviato|data|verzonden|sendt|skickat|to|an|à|para|a|aan|til|till|subject|betreff|objet|asunto|oggetto|onderwerp|emne|ämne)\s*\*?\s*[:：]/im

export interface ForwardParts {
  subject: string
  text: string
  /** header blocks of attached `message/rfc822` parts, first one first */
  attachedHeaders: string[]
}

/** Who wrote the mail that was passed on; null when the mail is no forward or does not tell. */
export function findForwardedFrom(parts: ForwardParts): EmailAddress | null {
  const isForwardSubject = FORWARD_SUBJECT.test(parts.subject)
  const text = parts.text.slice(0, 100_000)
  const marker = FORWARD_MARKER.exec(text)
  const isReplyQuote =
    marker !== null && !isForwardSubject && /original|urspr|origine|oorspr/i.test(marker[0])
  if (marker && !isReplyQuote) {
    return fromLineOf(text.slice(marker.index))
  }
  if (!isForwardSubject) {
    return null
  }
  return fromLineOf(text) ?? fromAttached(parts.attachedHeaders)
}

function fromAttached(blocks: string[]): EmailAddress | null {
  const values = blocks.flatMap((block) => parseHeaderBlock(block).rawAll("from"))
  return parseAddresses(values)[0] ?? null
}

/** A From line counts only with another header of the same block right below it. */
function fromLineOf(text: string): EmailAddress | null {
  const line = FROM_LINE.exec(text)
  if (!line) {
    return null
  }
  const start = line.index + line[0].length
  // long addresses wrap onto the next line
  const following = text.slice(start, start + 600)
  const wrapped = /^\r?\n[>\s]*<?[^\s:]+@/.exec(following) ? following.split(/\r?\n/, 2)[1] : ""
  const isBlock = HEADER_AFTER.test(following.split(/\r?\n/).slice(0, 6).join("\n"))
  return isBlock ? findAddress(`${line[1]} ${wrapped}`.replace(/\*/g, "")) : null
}
