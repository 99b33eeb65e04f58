import type { AddressInfo } from "node:net"
import { simpleParser, type ParsedMail } from "mailparser"
import { SMTPServer, type SMTPServerOptions } from "smtp-server"

export interface SunkMail {
  from: string
  recipients: string[]
  raw: Buffer
  mail: ParsedMail
}

export interface SmtpAnswer {
  code: number
  text: string
}

export interface SmtpSink {
  port: number
  mails: SunkMail[]
  /** recipients answered instead of taken */
  refuse: (decide: ((recipient: string) => SmtpAnswer | null) | null) => void
  /** what to answer after DATA, instead of 250; a promise makes the server slow */
  afterData: (decide: ((mail: SunkMail) => Promise<SmtpAnswer | null>) | null) => void
  /** logins as the server saw them; passwords included, they are the test's own */
  logins: { user: string; secret: string }[]
  close: () => Promise<void>
}

const smtpError = ({ code, text }: SmtpAnswer) =>
  Object.assign(new Error(text), { responseCode: code })

const collect = async (stream: AsyncIterable<Buffer>): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of stream) {
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** A real SMTP server on a loopback port, a free one unless told, that keeps what it is sent. */
export async function startSmtpSink(
  options: { password?: string; accessToken?: string; port?: number } = {}
): Promise<SmtpSink> {
  let refuse: ((recipient: string) => SmtpAnswer | null) | null = null
  let afterData: ((mail: SunkMail) => Promise<SmtpAnswer | null>) | null = null
  const mails: SunkMail[] = []
  const logins: SmtpSink["logins"] = []
  const secret = options.accessToken ?? options.password
  const handlers: SMTPServerOptions = {
    onAuth: (auth, _session, done) => {
      const given = auth.accessToken ?? auth.password ?? ""
      logins.push({ user: auth.username ?? "", secret: given })
      if (given === secret) {
        return done(null, { user: auth.username })
      }
      done(smtpError({ code: 535, text: "5.7.8 Authentication credentials invalid" }))
    },
    onRcptTo: ({ address }, _session, done) => {
      const answer = refuse?.(address)
      done(answer ? smtpError(answer) : null)
    },
    onData: (stream, session, done) => {
      const receive = async () => {
        const raw = await collect(stream)
        const { mailFrom, rcptTo } = session.envelope
        const mail = {
          from: mailFrom ? mailFrom.address : "",
          recipients: rcptTo.map(({ address }) => address),
          raw,
          mail: await simpleParser(raw),
        }
        mails.push(mail)
        const answer = await afterData?.(mail)
        if (answer) {
          throw smtpError(answer)
        }
      }
      receive().then(() => done(), done)
    },
  }
  const server = new SMTPServer({
    ...handlers,
    authMethods: ["PLAIN", "LOGIN", "XOAUTH2"],
    authOptional: secret === undefined,
    allowInsecureAuth: true,
    disabledCommands: secret === undefined ? ["AUTH", "STARTTLS"] : ["STARTTLS"],
    disableReverseLookup: true,
    // Idle connections of a client's pool are no reason to wait.
    closeTimeout: 200,
    logger: false,
  })
  // Clients that hang up in the middle are part of these tests.
  server.on("error", () => undefined)
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, "127.0.0.1", resolve))
  return {
    port: (server.server.address() as AddressInfo).port,
    mails,
    logins,
    refuse: (decide) => {
      refuse = decide
    },
    afterData: (decide) => {
      afterData = decide
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
