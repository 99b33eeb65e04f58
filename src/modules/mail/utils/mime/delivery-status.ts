import type { DeliveryStatusRecipient } from "../../../../types/parsed-email"
import { decodeEncodedWords } from "./encoded-words"

const ACTIONS = ["failed", "delayed", "delivered", "relayed", "expanded"] as const
const MAX_RECIPIENTS = 100
const MAX_DIAGNOSTIC = 1_000
const ENHANCED_STATUS = /(?:^|[\s#(<:;-])([245]\.\d{1,3}\.\d{1,3})(?=$|[\s)>,;:.-])/

export interface DeliveryStatus {
  recipients: DeliveryStatusRecipient[]
  /** Message-ID of the original where the reporter states it here (Gmail does) */
  originalMessageId: string | null
}

/** RFC 3464 section 2: one group of fields about the message, then one for each recipient. */
export function parseDeliveryStatus(body: string): DeliveryStatus {
  const groups = body.split(/\r?\n[ \t]*\r?\n/).map(parseFields)
  const recipients = groups.flatMap(toRecipient).slice(0, MAX_RECIPIENTS)
  const stated = groups.map((group) => group.get("x-original-message-id")).find(Boolean)
  return { recipients, originalMessageId: /<([^<>\s]+)>/.exec(stated ?? "")?.[1] ?? null }
}

/** Enhanced status code x.y.z (RFC 3463) in a server's words. */
function findEnhancedStatus(text: string): string | null {
  return ENHANCED_STATUS.exec(text)?.[1] ?? null
}

function parseFields(group: string): Map<string, string> {
  const fields = new Map<string, string>()
  for (const line of group.split(/\r?\n(?![ \t])/)) {
    const field = /^\s*([\w-]+)[ \t]*:([\s\S]*)$/.exec(line)
    if (field && !fields.has(field[1].toLowerCase())) {
      fields.set(field[1].toLowerCase(), field[2].replace(/\s+/g, " ").trim())
    }
  }
  return fields
}

function toRecipient(fields: Map<string, string>): DeliveryStatusRecipient[] {
  const final = typedAddress(fields.get("final-recipient"))
  // the address as the sender wrote it, before aliases and forwards changed it
  const original = typedAddress(fields.get("original-recipient"))
  const address = original ?? final
  if (address === null) {
    return []
  }
  const diagnostic = withoutType(fields.get("diagnostic-code"))
  return [
    {
      address,
      action: toAction(fields.get("action")),
      status: preciseStatus(findEnhancedStatus(` ${fields.get("status") ?? ""}`), diagnostic),
      diagnostic: diagnostic === null ? null : diagnostic.slice(0, MAX_DIAGNOSTIC),
    },
  ]
}

/** `rfc822; jane@example.com`, also without the type or with brackets as many servers write. */
function typedAddress(value: string | undefined): string | null {
  const match = /([^\s<>;,"]+@[^\s<>;,"]+)/.exec(withoutType(value) ?? "")
  return match ? match[1].toLowerCase().replace(/\.$/, "") : null
}

function withoutType(value: string | undefined): string | null {
  const text = (value ?? "").replace(/^\s*[\w-]+\s*;\s*/, "").trim()
  return text === "" ? null : decodeEncodedWords(text)
}

function toAction(value: string | undefined): DeliveryStatusRecipient["action"] {
  const word = (value ?? "").toLowerCase().match(/[a-z]+/)?.[0]
  return ACTIONS.find((action) => action === word) ?? "unknown"
}

/** `5.0.0` says nothing; the server's words often hold the code that does. */
function preciseStatus(status: string | null, diagnostic: string | null): string | null {
  const spoken = findEnhancedStatus(` ${diagnostic ?? ""}`)
  const isVague = status === null || /^\d\.0\.0$/.test(status)
  return isVague && spoken !== null ? spoken : status
}
