import type { ScreeningRule } from "../verdict"

const AWAY_SUBJECT =
  /^(?:\s*(?:re|aw)\s*:\s*)?\s*\W?\s*(?:out of (?:the )?office|auto(?:matic|mated)?[- ]?(?:reply|response|answer)|autoreply|auto:|away from (?:my|the) |on vacation|vacation (?:reply|message|notice)|i am (?:away|out of)|abwesen|automatische (?:antwort|abwesenheits)|autom\. antwort|ich bin (?:nicht im|im urlaub|abwesend)|im urlaub|urlaubs(?:antwort|notiz|benachrichtigung)|nicht im (?:büro|haus)|réponse automatique|absence|absent(?:e)? du bureau|je suis absent|message d'absence|respuesta automática|fuera de la oficina|risposta automatica|fuori (?:sede|ufficio)|automatisch antwoord|afwezig|resposta automática|fora do escritório|automaattinen vastaus|autosvar|automatiskt svar|automatisk svar|frånvaro|odpowiedź automatyczna|автоответ)/i
/** Headers only a vacation responder writes. */
const RESPONDER_HEADERS = [
  "x-autoreply",
  "x-autorespond",
  "x-autoresponder",
  "x-auto-reply",
  "x-autoreply-from",
  "x-mail-autoreply",
  "x-out-of-office",
  "x-vacation",
]
/** Headers that go with machines of any kind: with an away subject they tell a responder. */
const MACHINE_HEADERS =
  /^(?:x-auto|auto-submitted$|x-ms-exchange-inbox-rules-loop$|x-ms-exchange-generated-message-source$|x-precedence$|precedence$|preference$|x-loop$)/

/**
 * RFC 3834 responders. A subject alone never decides: customers write "out of office" too, so it
 * counts only beside a header that says a machine wrote.
 */
export const outOfOffice: ScreeningRule = ({ headers }) =>
  isResponder(headers) || hasAwaySubject(headers) ? { kind: "out_of_office" } : null

function isResponder(headers: Record<string, string>): boolean {
  const submitted = headers["auto-submitted"] ?? ""
  return (
    /^\s*auto-replied\b/i.test(submitted) ||
    /\bvacation\b/i.test(submitted) ||
    /^\s*auto_?reply\s*$/i.test(headers["precedence"] ?? headers["x-precedence"] ?? "") ||
    RESPONDER_HEADERS.some((name) => isSet(headers[name])) ||
    /^\s*mailbox rules agent/i.test(headers["x-ms-exchange-generated-message-source"] ?? "")
  )
}

function hasAwaySubject(headers: Record<string, string>): boolean {
  if (!AWAY_SUBJECT.test(headers["subject"] ?? "")) {
    return false
  }
  const machine = Object.keys(headers).some(
    (name) =>
      MACHINE_HEADERS.test(name) && name !== "x-auto-response-suppress" && isSet(headers[name])
  )
  return machine || isNullSender(headers) || isSuppressing(headers)
}

/** Exchange writes the header on people's mail as well, but "All" only on its own answers. */
function isSuppressing(headers: Record<string, string>): boolean {
  return /\b(?:all|autoreply|oof)\b/i.test(headers["x-auto-response-suppress"] ?? "")
}

function isNullSender(headers: Record<string, string>): boolean {
  return /^\s*(?:<\s*>)?\s*$/.test(headers["return-path"] ?? "present")
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && !/^\s*(?:no|false|0)\s*$/i.test(value)
}
