import { readFileSync } from "node:fs"
import { buffer } from "node:stream/consumers"
import { SMTPServer } from "smtp-server"
import { writeToOutbox } from "./outbox.mjs"

const SIZE_LIMIT = 64 * 1024 * 1024
const API_TIMEOUT_MS = 60_000
const PAGE = 100

/** `support+token@x` is the mailbox `support@x` (RFC 5233 subaddressing). */
export function withoutSubaddress(address) {
  return address.toLowerCase().replace(/\+[^@]*@/, "@")
}

/** Which mailbox takes which recipients; those of nobody's mailbox are `others`. */
export function sortRecipients(recipients, mailboxes) {
  const owners = new Map()
  for (const { id, address, aliases } of mailboxes)
    for (const own of [address, ...(aliases ?? [])]) owners.set(own.toLowerCase(), id)
  const ours = new Map()
  const others = []
  for (const recipient of recipients) {
    const id = owners.get(recipient.toLowerCase()) ?? owners.get(withoutSubaddress(recipient))
    if (id) ours.set(id, [...(ours.get(id) ?? []), recipient])
    else others.push(recipient)
  }
  return { ours, others }
}

/** The two calls the relay makes of the helpdesk, as the operator's secret API key. */
function helpdeskApi({ baseUrl, apiKeyFile }) {
  const call = (path, init = {}) => {
    const key = readFileSync(apiKeyFile, "utf8").trim()
    const authorization = `Basic ${Buffer.from(`${key}:`).toString("base64")}`
    return fetch(`${baseUrl}/admin/helpdesk${path}`, {
      ...init,
      headers: { authorization, ...init.headers },
      signal: AbortSignal.timeout(API_TIMEOUT_MS),
    })
  }
  return {
    async mailboxes() {
      const found = []
      for (let count = 1; found.length < count;) {
        const response = await call(`/mailboxes?limit=${PAGE}&offset=${found.length}`)
        if (!response.ok) throw new Error(`mailboxes cannot be read (${response.status})`)
        const page = await response.json()
        found.push(...page.mailboxes)
        count = page.mailboxes.length ? page.count : 0
      }
      return found
    },
    async push(mailboxId, raw) {
      const response = await call(`/mailboxes/${mailboxId}/inbound`, {
        method: "POST",
        headers: { "content-type": "message/rfc822" },
        body: raw,
      })
      if (response.status !== 202)
        throw new Error(`mailbox ${mailboxId} refused: ${response.status} ${await response.text()}`)
    },
  }
}

function temporaryFailure(reason) {
  return Object.assign(new Error(`Not accepted now: ${reason}`), { responseCode: 451 })
}

/**
 * A loopback SMTP server that plays the outside world. Mail to one of the helpdesk's mailboxes is
 * pushed to it, and 250 is said only after its 202, so that the sender keeps what we could not
 * store; all other mail is written to the outbox.
 *
 * @param {{ port: number, baseUrl: string, apiKeyFile: string, hasMailboxes: boolean,
 *   outboxDir: string, say: (line: string) => void }} options
 * @returns {Promise<{ close: () => Promise<void> }>}
 */
export async function startMailRelay(options) {
  const { port, outboxDir, hasMailboxes, say } = options
  const api = helpdeskApi(options)

  async function deliver(raw, envelope) {
    const from = envelope.mailFrom ? envelope.mailFrom.address : ""
    const recipients = envelope.rcptTo.map(({ address }) => address)
    const { ours, others } = sortRecipients(recipients, hasMailboxes ? await api.mailboxes() : [])
    // Whoever delivers finally records the envelope sender; a bounce shows by its empty one.
    const delivered = Buffer.concat([Buffer.from(`Return-Path: <${from}>\r\n`), raw])
    for (const id of ours.keys()) await api.push(id, delivered)
    // Last, because a push may be repeated (same Message-ID) but a file would be there twice.
    if (others.length) writeToOutbox(outboxDir, { from, recipients: others, raw })
  }

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    size: SIZE_LIMIT,
    onData: async (stream, session, answer) => {
      try {
        const raw = await buffer(stream)
        if (stream.sizeExceeded)
          return answer(Object.assign(new Error("Message too large"), { responseCode: 552 }))
        await deliver(raw, session.envelope)
        answer(null, "Delivered")
      } catch (error) {
        say(`mail not accepted: ${error.message}`)
        answer(temporaryFailure(error.message))
      }
    },
  })
  // A client that hangs up in the middle is its own affair; without a listener it would end us.
  server.on("error", (error) => say(`SMTP: ${error.message}`))
  await new Promise((resolve, reject) => {
    server.server.once("error", reject)
    server.listen(port, "127.0.0.1", resolve)
  })
  return { close: () => new Promise((resolve) => server.close(resolve)) }
}
