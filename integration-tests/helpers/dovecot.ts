import { execFileSync, spawn, type ChildProcess } from "node:child_process"
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync } from "node:fs"
import { readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs"
import { connect } from "node:net"
import { tmpdir, userInfo } from "node:os"
import { join } from "node:path"
import { freePort } from "./free-port"
import { poll } from "./poll"

export const DOVECOT_PATH =
  process.env.DOVECOT_PATH ??
  ["/usr/sbin/dovecot", "/usr/local/sbin/dovecot"].find((path) => existsSync(path))

export interface DovecotOptions {
  /** TLS from the first byte, with a self-signed certificate */
  tls?: boolean
  /** false takes IDLE out of what the server says it can do */
  idle?: boolean
  /** XOAUTH2: where Dovecot asks whom an access token belongs to; the token is appended */
  tokeninfoUrl?: string
}

export interface Dovecot {
  port: number
  user: string
  password: string
  /** puts a mail into INBOX as a mail server would */
  deliver: (raw: string | Buffer, options?: { received_at?: Date }) => void
  /** Maildir file names of a folder: what follows `:2,` are the flags */
  files: (folder?: string) => string[]
  createFolder: (name: string) => void
  /** as after a restore from a backup: every mail gets a new UID under a new UIDVALIDITY */
  renumber: () => void
  start: () => Promise<void>
  stop: () => Promise<void>
  /** stops the server and removes all it wrote */
  remove: () => Promise<void>
}

const USER = "support"
const PASSWORD = "dovecot-password"
const isRoot = process.getuid?.() === 0
/** Dovecot serves no mail to root: as root the mail belongs to nobody. */
const NOBODY = 65534

const configOf = (folder: string, port: number, options: DovecotOptions): string => {
  const me = userInfo()
  const owner = isRoot ? { uid: NOBODY, gid: NOBODY } : { uid: me.uid, gid: me.gid }
  const accounts = isRoot
    ? ""
    : `default_internal_user = ${me.username}\ndefault_login_user = ${me.username}\n`
  const ssl = options.tls
    ? `ssl = yes\nssl_cert = <${folder}/cert.pem\nssl_key = <${folder}/key.pem\n`
    : "ssl = no\n"
  const [plain, tls] = options.tls ? [0, port] : [port, 0]
  const oauth2 = options.tokeninfoUrl
    ? `passdb {\n  driver = oauth2\n  mechanisms = xoauth2\n  args = ${folder}/oauth2.conf\n}\n`
    : ""
  return `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
${ssl}${accounts}disable_plaintext_auth = no
auth_mechanisms = plain login${options.tokeninfoUrl ? " xoauth2" : ""}
mail_location = maildir:${folder}/mail
mailbox_idle_check_interval = 1 secs
mail_max_userip_connections = 100
first_valid_uid = 1
${options.idle === false ? "imap_capability = IMAP4rev1 UIDPLUS MOVE\n" : ""}
passdb {
  driver = passwd-file
  mechanisms = plain login
  args = scheme=PLAIN username_format=%u ${folder}/users
}
${oauth2}userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${folder}/home
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${plain}
  }
  inet_listener imaps {
    port = ${tls}
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
`
}

const createCertificate = (folder: string) => {
  const files = ["-keyout", join(folder, "key.pem"), "-out", join(folder, "cert.pem")]
  const subject = ["-subj", "/CN=localhost", "-days", "2"]
  execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", ...files, ...subject], {
    stdio: "ignore",
  })
}

const isListening = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1")
    socket.once("connect", () => {
      socket.destroy()
      resolve(true)
    })
    socket.once("error", () => resolve(false))
  })

/** A private Dovecot with one user on a free loopback port; nothing of the machine's own is touched. */
export async function startDovecot(options: DovecotOptions = {}): Promise<Dovecot> {
  if (!DOVECOT_PATH) {
    throw new Error("Dovecot is not installed: apt install dovecot-imapd, or set DOVECOT_PATH")
  }
  const folder = mkdtempSync(join(tmpdir(), "helpdesk-dovecot-"))
  chmodSync(folder, 0o755)
  const port = await freePort()
  const own = (path: string) => {
    if (isRoot) {
      chownSync(path, NOBODY, NOBODY)
    }
  }
  const makeOwn = (path: string) => {
    mkdirSync(path, { recursive: true })
    own(path)
  }
  const maildir = (name?: string) => join(folder, "mail", name ? `.${name}` : "")
  const createMaildir = (name?: string) => {
    makeOwn(maildir(name))
    for (const part of ["cur", "new", "tmp"]) {
      makeOwn(join(maildir(name), part))
    }
  }
  makeOwn(join(folder, "home"))
  createMaildir()
  writeFileSync(join(folder, "users"), `${USER}:{PLAIN}${PASSWORD}\n`)
  if (options.tokeninfoUrl) {
    const lines = [`tokeninfo_url = ${options.tokeninfoUrl}`, "username_attribute = email"]
    writeFileSync(join(folder, "oauth2.conf"), `${lines.join("\n")}\n`)
  }
  if (options.tls) {
    createCertificate(folder)
  }
  const config = join(folder, "dovecot.conf")
  writeFileSync(config, configOf(folder, port, options))

  let server: ChildProcess | null = null
  let delivered = 0
  const start = async () => {
    server = spawn(DOVECOT_PATH, ["-F", "-c", config], { stdio: "ignore" })
    await poll(() => isListening(port), "Dovecot to listen").catch((error: Error) => {
      const log = join(folder, "log")
      throw new Error(`${error.message}\n${existsSync(log) ? readFileSync(log, "utf8") : ""}`)
    })
  }
  const stop = async () => {
    const running = server
    server = null
    if (running && running.exitCode === null) {
      const ended = new Promise((resolve) => running.once("exit", resolve))
      running.kill("SIGTERM")
      await ended
    }
  }
  await start()
  return {
    port,
    user: USER,
    password: PASSWORD,
    deliver: (raw, { received_at } = {}) => {
      delivered += 1
      const name = `${1_700_000_000 + delivered}.M${process.pid}P${delivered}.localhost`
      const path = join(maildir(), "tmp", name)
      writeFileSync(path, raw)
      own(path)
      if (received_at) {
        utimesSync(path, received_at, received_at)
      }
      // A rename is what makes a delivery atomic in a Maildir.
      renameSync(path, join(maildir(), "new", name))
    },
    files: (name) =>
      ["cur", "new"].flatMap((part) => {
        const path = join(maildir(name), part)
        return existsSync(path) ? readdirSync(path) : []
      }),
    createFolder: createMaildir,
    renumber: () => {
      for (const file of readdirSync(maildir())) {
        if (file.startsWith("dovecot")) {
          rmSync(join(maildir(), file), { recursive: true })
        }
      }
    },
    start,
    stop,
    remove: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
