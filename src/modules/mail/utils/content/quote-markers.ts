/** What introduces quoted history, in the languages and by the programs real mail comes from. */

const MAX_LINE = 500
const MAX_ATTRIBUTION_LINES = 6

const VERB =
  /(?:\bwrote\b|\bschrieb\b|geschrieben|écrit|escribió|scritto|escreveu|schreef|napisał(?:\(a\))?|pisze|skrev|kirjoitti|написала?|пишет|пише|yazdı|írta|napsala?|a scris|写道|寫道|작성|のメッセージ)/iu
const VERB_AT_END =
  /(?:wrote|schrieb|geschrieben|écrit|escribió|scritto|escreveu|schreef|napisał(?:\(a\))?|pisze|skrev|kirjoitti|написала?|пишет|пише|yazdı|írta|napsala?|scris|写道|寫道|작성|のメッセージ)(?:\s+(?:am|on|op|the following|Folgendes|das Folgende).{0,80})?\s*[:：]?\s*-*\s*$/iu
/** German, Dutch and Nordic clients put the name behind the verb. */
const VERB_BEFORE_NAME = /(?:schrieb|schreef|skrev|kirjoitti)\s+[^.!?:]{1,60}[:：]\s*$/iu
const LEAD =
  /^(?:on|at|le|am|el|il|em|op|den|dnia|w dniu|pe|dne|la|в|ср|пн|вт|чт|пт|сб|вс|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|在|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,|\d{1,4}(?=[-./ 年]))(?=\s|\d|$|[-.,/年])/iu
const ADDRESS = /<[^<>\s]*@?[^<>\s]*@[^<>\s]+>|<?\bmailto:|@[a-z0-9-]+\.[a-z]/i
const DATED_SENDER =
  /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s+\d{1,2}:\d{2}\s+(?:GMT|UTC)[+-]\d{1,2}:\d{2}\s+\S|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s[^<]{2,80}<[^<>]+@[^<>]+>:?\s*$)/i

const ORIGINAL_MARKER =
  /^[>\s*_]*-{2,}\s*(?:original message|original-?nachricht|ursprüngliche (?:nachricht|e-?mail)|urspruengliche nachricht|originalnachricht|message d'origine|message original|mensaje original|messaggio originale|oorspronkelijk bericht|mensagem original|oprindelig meddelelse|oprindelig besked|ursprungligt meddelande|opprinnelig melding|alkuperäinen viesti|wiadomość oryginalna|исходное сообщение|пересылаемое сообщение|reply message|forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado|messaggio inoltrato|doorgestuurd bericht|mensagem encaminhada)\s*-{2,}[\s*]*$/iu
const FORWARD_MARKER =
  /^[>\s*]*(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-mail)|début du (?:message transféré|message réexpédié|e-mail transféré)|inicio del mensaje reenviado|inizio messaggio inoltrato|begin doorgestuurd bericht|start på vidarebefordrat)\s*[:：]/iu

const HEADER_LABEL =
  /^[>\s*|]*(from|von|de|da|van|fra|från|od|lähettäjä|от|от кого|gönderen|feladó|发件人|差出人|sent|date|gesendet(?: am)?|datum|envoyé(?: le)?|enviado(?: el| em)?|fecha|data|inviato|verzonden|sendt|skickat|wysłano|päivämäärä|дата|отправлено|发送时间|日期|送信日時|to|an|à|para|a|aan|til|till|do|vastaanottaja|кому|收件人|宛先|cc|kopie|copia|subject|betreff|objet|asunto|oggetto|onderwerp|emne|ämne|assunto|temat|aihe|тема|主题|件名|reply-to|antwort an|risposta|organi[sz]ation|importance|priorität|wichtigkeit)\s*\*?\s*[:：]\*?(?=\s|$|[^/\s])/iu
const FROM_LABEL =
  /^(?:from|von|de|da|van|fra|från|od|lähettäjä|от|от кого|gönderen|feladó|发件人|差出人)$/iu

export interface QuoteStart {
  /** first line of the introduction */
  index: number
  /** first line after it */
  end: number
  /** an attribution may stand above answers; a header block or marker never does */
  kind: "attribution" | "block"
}

/** Where quoted history begins; null when nothing introduces any. */
export function findQuoteStart(lines: string[]): QuoteStart | null {
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index].slice(0, MAX_LINE)
    if (line.trim() === "") {
      continue
    }
    if (ORIGINAL_MARKER.test(line) || FORWARD_MARKER.test(line) || isHeaderBlock(lines, index)) {
      return { index: withSeparators(lines, index), end: index + 1, kind: "block" }
    }
    const length = attributionLength(lines, index)
    if (length > 0) {
      return { index, end: index + length, kind: "attribution" }
    }
  }
  return null
}

export function isQuoted(line: string): boolean {
  return /^\s{0,3}(?:>|\|(?:\s|$))/.test(line)
}

/** Lines the introduction takes, 0 when there is none here: clients wrap it over several. */
function attributionLength(lines: string[], index: number): number {
  const isFirstQuoted = isQuoted(lines[index])
  let joined = ""
  for (let count = 1; count <= MAX_ATTRIBUTION_LINES && index + count <= lines.length; count++) {
    const next = lines[index + count - 1].slice(0, MAX_LINE)
    joined = `${joined} ${next.replace(/^[>\s]+/, "")}`.trim()
    if (isAttribution(joined, nextFilledLine(lines, index + count))) {
      return count
    }
    if (next.trim() === "" && !/^[>\s]*</.test(nextFilledLine(lines, index + count))) {
      return 0
    }
    // a finished sentence is not the start of an attribution
    if (
      joined.length > MAX_LINE ||
      (next.trim() !== "" && isFirstQuoted !== isQuoted(next) && !VERB.test(next)) ||
      (count === 1 && !canStart(joined))
    ) {
      return 0
    }
  }
  return 0
}

function canStart(line: string): boolean {
  return LEAD.test(line) || ADDRESS.test(line) || VERB.test(line)
}

function isAttribution(joined: string, following: string): boolean {
  if (DATED_SENDER.test(joined)) {
    return true
  }
  if (!VERB.test(joined) || !/(?:[:：]|-{2,})\s*$|写道|寫道/u.test(joined)) {
    return false
  }
  const saysWho = ADDRESS.test(joined) && (VERB_AT_END.test(joined) || /\d/.test(joined))
  const saysWhen = LEAD.test(joined) && /\d/.test(joined) && VERB_AT_END.test(joined)
  const saysWhenFirst =
    LEAD.test(joined) && /\d[.:]\d{2}/.test(joined) && VERB_BEFORE_NAME.test(joined)
  const zoho = /^-{3,}\s*on\s.*\d.*wrote\s*-{3,}$/i.test(joined)
  return (
    saysWho ||
    saysWhen ||
    saysWhenFirst ||
    zoho ||
    (isQuoted(following) && VERB_AT_END.test(joined))
  )
}

function nextFilledLine(lines: string[], from: number): string {
  return lines.slice(from, from + 3).find((line) => line.trim() !== "") ?? ""
}

/** At least three header lines together, one of them naming a sender. */
function isHeaderBlock(lines: string[], index: number): boolean {
  if (!HEADER_LABEL.test(lines[index].slice(0, MAX_LINE))) {
    return false
  }
  const labels = lines
    .slice(index, index + 8)
    .flatMap((line) => HEADER_LABEL.exec(line.slice(0, MAX_LINE))?.[1] ?? [])
  const distinct = new Set(labels.map((label) => label.toLowerCase()))
  return distinct.size >= 3 && labels.some((label) => FROM_LABEL.test(label))
}

/** Outlook draws a line above the block; it belongs to the quote. */
function withSeparators(lines: string[], index: number): number {
  let start = index
  while (start > 0 && /^[\s*]*(?:[-_=]{2,}[\s*]*)?$/.test(lines[start - 1])) {
    start--
  }
  return start
}
