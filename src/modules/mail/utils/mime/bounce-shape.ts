import type { DeliveryStatusRecipient } from "../../../../types/parsed-email"
import type { HeaderList } from "./header-list"

const ROBOT_FROM =
  /mailer[-_.]?daemon|post[-_.]?master|mail[-_. ]?daemon|mail[-_. ]deliver[a-z]*[-_. ](?:sub)?system|smtp[-_.]?gateway|double-bounce/i
const BOUNCE_SUBJECT =
  /undeliver|un-?zustellbar|nicht zugestellt|non[- ]?remis|fail(?:ed|ure)\b.*(?:notice|deliver|mail)|deliver(?:y|ing)?\b.*(?:fail|status|delay|error|problem|notification|report|has been|unsuccessful)|mail (?:system )?(?:delivery|error|failure)|returned (?:mail|to sender)|returning message|failure notice|not (?:be )?delivered|could not (?:be )?(?:sent|deliver)|unable to deliver|bounce|non-?delivery|no se (?:ha podido|pudo) entregar|mancata consegna|errors? from|see transcript|warning: (?:message|could not)|mail failure|rejected|Не доставлено/i
const BOUNCE_BODY =
  /this is the (?:qmail|mail system|mail delivery|dragonfly)|could not be delivered|unable to deliver|not able to deliver|failed permanently|did(?: not|n't) reach|delivery (?:to|of|has|failed)|was not delivered|undeliverable|error delivering|transcript of session|delivery errors|failure reasons|returned to you|permanent error|message not delivered|invalid user address|konnte nicht zugestellt|n'a pas pu être (?:remis|distribué)/i

/** Where reporters begin to quote the mail they could not deliver. */
const ORIGINAL_BELOW =
  /^[ \t>]*(?:-{2,}[ ]*)?(?:below this line is a copy|(?:this|enclosed) is a copy of (?:the|your) message|original message\b|unsent message|returned message|message header|the header of the original|undelivered message|forwarded message)/im
const DELAYED =
  /will (?:keep|continue) trying|not yet (?:been )?delivered|delivery (?:is |has been |incomplete|status notification: )?delayed|temporary (?:problem|error|failure)|still being retried|still trying/i
const ADDRESS = /<?([^\s<>()[\],;:"']+@[^\s<>()[\],;:"']+\.[^\s<>()[\],;:"'.]+)>?/
/** Names who sent, not who was not reached. */
const SENDER_LINE = /\bfrom\s*:|reply-to\s*:|\bsender\s*:/i
const MAX_RECIPIENTS = 20
const MAX_DIAGNOSTIC = 1_000
const MAX_SCAN = 64_000

export interface BounceText {
  recipients: DeliveryStatusRecipient[]
  originalMessageId: string | null
}

/** A report by its look, for the many mail systems that do not write RFC 3464. */
export function looksLikeBounce(headers: HeaderList, text: string): boolean {
  if (headers.has("x-failed-recipients")) {
    return true
  }
  if (!isFromRobot(headers) || isReplyShaped(headers)) {
    return false
  }
  const scanned = text.slice(0, MAX_SCAN)
  return BOUNCE_SUBJECT.test(headers.text("subject") ?? "") || BOUNCE_BODY.test(scanned)
}

/** Whether a mail system wrote, by the name it signs with or by the sender it hides. */
export function isFromRobot(headers: HeaderList): boolean {
  return ROBOT_FROM.test(headers.raw("from") ?? "") || hasNullSender(headers)
}

/** Who was not reached and why, and which mail it was, out of the words of a report. */
export function readBounceText(headers: HeaderList, text: string): BounceText {
  const scanned = text.slice(0, MAX_SCAN)
  const below = ORIGINAL_BELOW.exec(scanned)
  const explanation = below ? scanned.slice(0, below.index) : beforeHeaderBlock(scanned)
  const quoted = scanned.slice(explanation.length)
  const stated = (headers.raw("x-failed-recipients") ?? "").split(",").flatMap(addressIn)
  const action = DELAYED.test(explanation) ? "delayed" : "failed"
  const own = headers
    .rawAll("to")
    .flatMap((value) => value.split(","))
    .flatMap(addressIn)
  const found = readRecipients(explanation.split(/\r?\n/), [
    ...own,
    ...headers.rawAll("from").flatMap(addressIn),
  ])
  const addresses = stated.length > 0 ? stated : [...found.keys()]
  const distinct = [...new Set(addresses)].slice(0, MAX_RECIPIENTS)
  return {
    recipients: distinct.map((address) => {
      const spoken = found.get(address) ?? ""
      // a lone recipient owns every word of the report
      const words =
        distinct.length === 1 && statusOf(spoken) === null ? oneLine(explanation) : spoken
      const diagnostic = statusOf(words) === null && spoken !== "" ? spoken : words
      return {
        address,
        action,
        status: statusOf(diagnostic),
        diagnostic: diagnostic === "" ? null : diagnostic.slice(0, MAX_DIAGNOSTIC),
      }
    }),
    originalMessageId: /^[ \t>]*message-id:\s*<([^<>\s]+)>/im.exec(quoted)?.[1] ?? null,
  }
}

function hasNullSender(headers: HeaderList): boolean {
  const returnPath = headers.rawAll("return-path")[0]
  return returnPath !== undefined && /^(?:<\s*>|<?mailer-daemon\b.*)$/i.test(returnPath)
}

/** Out-of-office answers travel with an empty return path as well. */
function isReplyShaped(headers: HeaderList): boolean {
  const isRobot = ROBOT_FROM.test(headers.raw("from") ?? "")
  return (
    !isRobot &&
    (headers.has("x-autoreply") || /auto-replied/i.test(headers.raw("auto-submitted") ?? ""))
  )
}

/** The first address of a paragraph owns the words up to the next address line or empty line. */
function readRecipients(lines: string[], ignored: string[]): Map<string, string> {
  const found = new Map<string, string>()
  lines.forEach((line, index) => {
    const address = SENDER_LINE.test(line) ? undefined : addressIn(line)[0]
    if (address === undefined || ignored.includes(address) || found.has(address)) {
      return
    }
    const words = [line]
    for (const next of lines.slice(index + 1, index + 8)) {
      if (next.trim() === "" && words.length > 1) {
        break
      }
      words.push(next)
    }
    found.set(address, oneLine(words.join(" ")))
  })
  return found
}

/** Some reporters paste the original's header without any line in between. */
function beforeHeaderBlock(text: string): string {
  const start = /^(?:received|return-path|message-id|delivered-to)[ ]*:/im.exec(text)
  return start ? text.slice(0, start.index) : text
}

/** Transcripts hold codes of success as well; only those of failure tell why. */
function statusOf(words: string): string | null {
  return /(?:^|[\s#(<:;-])([45]\.\d{1,3}\.\d{1,3})(?=$|[\s)>,;:.-])/.exec(` ${words}`)?.[1] ?? null
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim()
}

function addressIn(text: string): string[] {
  const match = ADDRESS.exec(text)
  return match ? [match[1].toLowerCase()] : []
}
