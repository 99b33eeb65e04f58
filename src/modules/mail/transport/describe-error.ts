import type { ConnectionTestResult } from "../../../types/mailbox"

/** What imapflow, nodemailer, Node's sockets and our OAuth2 client put on their errors. */
export interface TransportError extends Error {
  code?: string
  tlsFailed?: boolean
  authenticationFailed?: boolean
  responseText?: string
  response?: unknown
  responseCode?: number
}

export type FailedStep = Exclude<ConnectionTestResult["step"], "done" | "not_configured" | "folder">

const TLS_CODE =
  /^(ERR_SSL|ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ETLS$|EREQUIRETLS$|UPGRADE_TIMEOUT$|STARTTLS_)/
const LOGIN_CODES = new Set(["EAUTH", "ENOAUTH", "EOAUTH2"])

/** Which step of a connection an error belongs to. */
export const failedStep = (error: TransportError): FailedStep => {
  const code = error.code ?? ""
  if (error.authenticationFailed || LOGIN_CODES.has(code)) {
    return "login"
  }
  const isTls =
    error.tlsFailed ||
    TLS_CODE.test(code) ||
    /certificate|wrong version number|ssl routines|STARTTLS/i.test(error.message)
  return isTls ? "tls" : "connect"
}

/** The server's words where it spoke, else what the socket said; one line of at most 500 characters. */
export const describeError = (error: TransportError): string => {
  const server =
    error.responseText ?? (typeof error.response === "string" ? error.response : undefined)
  const words = server ?? error.message
  const text = words || error.code || "unknown error"
  return text
    .replace(/[\s\u0000-\u001f\u007f]+/g, " ")
    .trim()
    .slice(0, 500)
}
