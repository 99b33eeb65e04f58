import type { OAuth2Settings, ServerSettingsDTO } from "../../../../../types"

export type LoginMethod = "password" | OAuth2Settings["provider"]

/** One server as the form holds it: every value a string, secrets empty unless typed in. */
export interface LoginForm {
  method: LoginMethod
  host: string
  port: string
  secure: boolean
  user: string
  password: string
  client_id: string
  client_secret: string
  refresh_token: string
  token_url: string
}

export interface LoginBody {
  host: string
  port: number
  secure: boolean
  user: string | null
  password?: string | null
  oauth2?: {
    provider: OAuth2Settings["provider"]
    client_id: string
    client_secret?: string
    refresh_token?: string
    token_url?: string
  } | null
}

type Protocol = "imap" | "smtp"
type Server = Pick<LoginForm, "host" | "port" | "secure">

const NO_SECRETS = { password: "", client_secret: "", refresh_token: "" }

/** Where the providers' servers stand (RFC 8314: 993 and 465 speak TLS from the first byte). */
const SERVERS: Record<Protocol, Record<LoginMethod, Server>> = {
  imap: {
    password: { host: "", port: "993", secure: true },
    custom: { host: "", port: "993", secure: true },
    google: { host: "imap.gmail.com", port: "993", secure: true },
    microsoft: { host: "outlook.office365.com", port: "993", secure: true },
  },
  smtp: {
    password: { host: "", port: "465", secure: true },
    custom: { host: "", port: "465", secure: true },
    google: { host: "smtp.gmail.com", port: "465", secure: true },
    microsoft: { host: "smtp.office365.com", port: "587", secure: false },
  },
}

export const emptyLogin = (protocol: Protocol, method: LoginMethod = "password"): LoginForm => ({
  method,
  ...SERVERS[protocol][method],
  user: "",
  client_id: "",
  token_url: "",
  ...NO_SECRETS,
})

/** Another way to log in brings its own servers; who logs in stays. */
export const withMethod = (
  login: LoginForm,
  protocol: Protocol,
  method: LoginMethod
): LoginForm => ({ ...emptyLogin(protocol, method), user: login.user })

/** Switching the encryption moves a well-known port along and leaves any other port alone. */
export function withSecure(login: LoginForm, protocol: Protocol, secure: boolean): LoginForm {
  const [tls, startTls] = protocol === "imap" ? ["993", "143"] : ["465", "587"]
  const isUsual = login.port === (secure ? startTls : tls)
  return { ...login, secure, port: isUsual ? (secure ? tls : startTls) : login.port }
}

export const loginOf = (server: ServerSettingsDTO): LoginForm => ({
  method: server.oauth2?.provider ?? "password",
  host: server.host,
  port: String(server.port),
  secure: server.secure,
  user: server.user ?? "",
  client_id: server.oauth2?.client_id ?? "",
  token_url: server.oauth2?.token_url ?? "",
  ...NO_SECRETS,
})

/** Empty secrets are left out: the server keeps what it has stored. No user means no login. */
export function loginBody(login: LoginForm): LoginBody {
  const server = {
    host: login.host.trim(),
    port: Number(login.port),
    secure: login.secure,
    user: login.user.trim() || null,
  }
  if (login.method === "password") {
    return { ...server, oauth2: null, ...passwordBody(login) }
  }
  return {
    ...server,
    oauth2: {
      provider: login.method,
      client_id: login.client_id.trim(),
      ...(login.client_secret ? { client_secret: login.client_secret } : {}),
      ...(login.refresh_token ? { refresh_token: login.refresh_token } : {}),
      ...(login.token_url.trim() ? { token_url: login.token_url.trim() } : {}),
    },
  }
}

function passwordBody({ user, password }: LoginForm): Pick<LoginBody, "password"> {
  if (password) {
    return { password }
  }
  return user.trim() ? {} : { password: null }
}
