import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

export interface Sender {
  name: string
  address: string
}

const ADDRESS = /^[^\s@<>,;:"()]+@[^\s@<>,;:"()]+$/
/** `Name <address>`, the name in quotes or not; a line break anywhere would begin another header */
const NAMED = /^(?:"([^"\p{Cc}]*)" *|([^"<>\p{Cc}]*))<([^<>]+)>$/u

/** One address, with a name or without; null for anything else, also for a list. */
export const parseSender = (text: string): Sender | null => {
  const [, quoted, plain, inside] = NAMED.exec(text) ?? []
  const address = inside ?? text
  return ADDRESS.test(address) ? { name: (quoted ?? plain ?? "").trim(), address } : null
}

const port = z.coerce.number().int().min(1).max(65535)

const schema = z
  .object({
    /** read by the Notification Module */
    channels: z.array(z.string()).optional(),
    name: z.string().optional(),
    /** smtp://user:password@host:587 or smtps://host; instead of host, port, secure, user, password */
    url: z.string().optional(),
    host: z.string().min(1).optional(),
    port: port.optional(),
    /** TLS from the first byte (port 465); otherwise STARTTLS is used, and required off this machine */
    secure: z.boolean().optional(),
    user: z.string().min(1).optional(),
    password: z.string().optional(),
    from: z.string(),
  })
  .strict()

export interface SmtpProviderOptions {
  host: string
  port: number
  secure: boolean
  auth?: { user: string; pass: string }
  from: Sender
}

const PORTS = { secure: 465, plain: 587 }

/**
 * Reads the provider's options as they stand in medusa-config.
 * @throws MedusaError(INVALID_ARGUMENT) that names what is wrong and never repeats a password
 */
export const parseSmtpOptions = (raw: unknown): SmtpProviderOptions => {
  const parsed = schema.safeParse(raw ?? {})
  if (!parsed.success) {
    throw refuse(
      parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ")
    )
  }
  const { url, from, ...rest } = parsed.data
  const sender = parseSender(from)
  if (!sender) {
    throw refuse(
      "from: give one address, like support@example.com or Support <support@example.com>"
    )
  }
  const { host, port, secure = false, user, password } = url ? { ...partsOf(url) } : rest
  if (!host) {
    throw refuse("host: give the mail server as `host`, or everything in one as `url`")
  }
  if (password && !user) {
    throw refuse("user: a password without a user is of no use")
  }
  return {
    host,
    port: port ?? (secure ? PORTS.secure : PORTS.plain),
    secure,
    ...(user ? { auth: { user, pass: password ?? "" } } : {}),
    from: sender,
  }
}

type ServerParts = Pick<z.infer<typeof schema>, "host" | "port" | "secure" | "user" | "password">

const partsOf = (text: string): ServerParts => {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !["smtp:", "smtps:"].includes(url.protocol)) {
    throw refuse("url: write it as smtp://user:password@host:587 or smtps://user:password@host:465")
  }
  return {
    host: url.hostname,
    port: url.port ? Number(url.port) : undefined,
    secure: url.protocol === "smtps:",
    user: decodeURIComponent(url.username) || undefined,
    password: decodeURIComponent(url.password) || undefined,
  }
}

const refuse = (problem: string): MedusaError =>
  new MedusaError(
    MedusaError.Types.INVALID_ARGUMENT,
    `The notification provider helpdesk-smtp cannot be used: ${problem}`
  )
