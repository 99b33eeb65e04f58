import type { AuthenticationResult } from "../../../../types/parsed-email"

const MAX_HEADERS = 20

/** From harmless to worst; an unknown word is treated as a failure. */
const SEVERITY = [
  "pass",
  "bestguesspass",
  "none",
  "neutral",
  "policy",
  "softfail",
  "temperror",
  "permerror",
  "fail",
]

const HEADER_FROM = /\bheader\.from\s*=\s*("[^"]*"|[^\s;]+)/i
const HEADER_SIGNER = /\bheader\.[di]\s*=\s*([^\s;"]+)/i

/**
 * RFC 8601. Which of the statements may be believed is not decided here: only those above the
 * line where the own server received the mail, with the own authserv-id.
 *
 * @param values header values, topmost first
 */
export function parseAuthenticationResults(values: string[]): AuthenticationResult[] {
  return values.slice(0, MAX_HEADERS).map(parseOne)
}

function parseOne(value: string): AuthenticationResult {
  const segments = splitOutsideQuotes(stripComments(value))
  // Exchange leaves the authserv-id out: the first segment is a result already
  const hasServer = !/^\s*[\w-]+\s*=/.test(segments[0] ?? "")
  const authserv = hasServer ? (segments.shift() ?? "").trim().split(/\s+/)[0].toLowerCase() : ""
  // a Map, because a sender may name a method "__proto__"
  const methods = new Map<string, string>()
  const dkimDomains: string[] = []
  let fromDomain: string | null = null
  for (const segment of segments) {
    const method = /^\s*([a-z][\w-]*)(?:\s*\/\s*\d+)?\s*=\s*([a-z]+)/i.exec(segment)
    if (!method) {
      continue
    }
    const name = method[1].toLowerCase()
    methods.set(name, worst(methods.get(name) ?? null, method[2].toLowerCase()))
    if (name === "dmarc") {
      fromDomain = domainOf(segment, HEADER_FROM) ?? fromDomain
    }
    // What is quoted may be the sender's words; a domain never needs quotes.
    const plain = segment.replace(/"[^"]*"/g, '""')
    const signer = name === "dkim" && /^pass$/i.test(method[2]) && domainOf(plain, HEADER_SIGNER)
    if (signer) {
      dkimDomains.push(signer)
    }
  }
  return {
    authserv_id: unquote(authserv),
    methods: Object.fromEntries(methods),
    from_domain: fromDomain,
    dkim_domains: dkimDomains,
  }
}

/** The domain of a property such as `header.from=ann@example.org`, null where it is not stated. */
function domainOf(segment: string, property: RegExp): string | null {
  const stated = property.exec(segment)
  return stated ? (unquote(stated[1]).split("@").pop()?.toLowerCase() ?? null) : null
}

function worst(known: string | null, next: string): string {
  return known !== null && severity(known) >= severity(next) ? known : next
}

function severity(value: string): number {
  const rank = SEVERITY.indexOf(value)
  return rank < 0 ? SEVERITY.length : rank
}

function unquote(value: string): string {
  return value.replace(/^"|"$/g, "")
}

/** Comments nest (RFC 5322 section 3.2.2) and may hold anything a sender likes. */
function stripComments(value: string): string {
  let depth = 0
  let quoted = false
  let kept = ""
  for (let index = 0; index < value.length; index++) {
    const character = value[index]
    if (character === "\\") {
      kept += depth === 0 ? value.slice(index, index + 2) : ""
      index++
    } else if (character === '"' && depth === 0) {
      quoted = !quoted
      kept += character
    } else if (!quoted && character === "(") {
      depth++
    } else if (!quoted && character === ")" && depth > 0) {
      depth--
    } else if (depth === 0) {
      kept += character
    }
  }
  return kept
}

function splitOutsideQuotes(value: string): string[] {
  return value.match(/(?:"[^"]*"|[^;"]|")+/g) ?? []
}
