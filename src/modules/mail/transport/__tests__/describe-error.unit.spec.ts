import { describeError, failedStep, type TransportError } from "../describe-error"
import { transportSecurity } from "../transport-security"

const error = (message: string, more: Partial<TransportError> = {}): TransportError =>
  Object.assign(new Error(message), more)

describe("failedStep", () => {
  it.each([
    [error("connect ECONNREFUSED", { code: "ECONNREFUSED" }), "connect"],
    [error("getaddrinfo ENOTFOUND", { code: "ENOTFOUND" }), "connect"],
    [error("Greeting never received", { code: "ETIMEDOUT" }), "connect"],
    [error("self-signed certificate", { code: "DEPTH_ZERO_SELF_SIGNED_CERT" }), "tls"],
    [error("handshake", { code: "ERR_SSL_WRONG_VERSION_NUMBER" }), "tls"],
    [error("Server does not support STARTTLS", { tlsFailed: true }), "tls"],
    [error("Command failed", { authenticationFailed: true }), "login"],
    [error("Invalid login", { code: "EAUTH", responseCode: 535 }), "login"],
    [error("invalid_grant", { code: "EOAUTH2" }), "login"],
  ])("%s", (problem, step) => {
    expect(failedStep(problem)).toBe(step)
  })
})

describe("describeError", () => {
  it("prefers the server's words, on one line and not endless", () => {
    const words = "[AUTHENTICATIONFAILED]\r\n Authentication failed."
    expect(describeError(error("Command failed", { responseText: words }))).toBe(
      "[AUTHENTICATIONFAILED] Authentication failed."
    )
    expect(describeError(error("x".repeat(9000)))).toHaveLength(500)
    expect(describeError(error("", { code: "EPIPE" }))).toBe("EPIPE")
  })
})

describe("transportSecurity", () => {
  it.each(["localhost", "127.0.0.1", "127.1.2.3", "::1"])("trusts this machine: %s", (host) => {
    expect(transportSecurity(host)).toEqual({
      is_tls_required: false,
      is_certificate_verified: false,
    })
  })

  it.each(["mail.x.test", "10.0.0.5", "127.0.0.1.evil.test", "localhost.evil.test"])(
    "asks everybody else for TLS and a good certificate: %s",
    (host) => {
      expect(transportSecurity(host)).toEqual({
        is_tls_required: true,
        is_certificate_verified: true,
      })
    }
  )
})
