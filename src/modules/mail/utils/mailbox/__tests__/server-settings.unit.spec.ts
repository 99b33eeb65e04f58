import { changeServerSettings, type ServerAccess } from "../server-settings"

const stored: ServerAccess = {
  settings: {
    host: "mail.x.test",
    port: 993,
    secure: true,
    user: "support",
    oauth2: null,
    folder: "INBOX",
    move_to: null,
  },
  secret: { password: "secret" },
}
const oauth2 = { provider: "google" as const, client_id: "c", refresh_token: "r" }

const accessOf = (...args: Parameters<typeof changeServerSettings>): ServerAccess | null => {
  const change = changeServerSettings(...args)
  if (change.status === "invalid") {
    throw new Error(change.problem)
  }
  return change.access
}

describe("changeServerSettings", () => {
  it("keeps what is not mentioned, the password too", () => {
    expect(accessOf("imap", stored, undefined)).toBe(stored)
    expect(accessOf("imap", stored, { folder: "Support" })).toEqual({
      settings: { ...stored.settings, folder: "Support" },
      secret: { password: "secret" },
    })
  })

  it("removes what is null", () => {
    expect(accessOf("imap", stored, null)).toBeNull()
    expect(accessOf("imap", stored, { password: null })?.secret).toEqual({})
  })

  it.each([
    ["imap", true, 993],
    ["imap", false, 143],
    ["smtp", true, 465],
    ["smtp", false, 587],
  ] as const)("%s with secure=%s uses port %i by default", (kind, secure, port) => {
    expect(accessOf(kind, null, { host: "h", user: "u", secure })?.settings.port).toBe(port)
  })

  it("never sends a stored password to another host", () => {
    const moved = changeServerSettings("imap", stored, { host: "evil.test" })
    expect(moved.status).toBe("invalid")
    const again = accessOf("imap", stored, { host: "new.test", password: "new" })
    expect(again?.secret.password).toBe("new")
  })

  it("never sends stored OAuth2 secrets to another endpoint", () => {
    const google = accessOf("imap", stored, { oauth2 })
    const url = { oauth2: { token_url: "https://evil.test/token" } }
    expect(changeServerSettings("imap", google, url).status).toBe("invalid")
    expect(accessOf("imap", google, { folder: "A" })?.secret.refresh_token).toBe("r")
  })

  it("has either a password or OAuth2", () => {
    const google = accessOf("imap", stored, { oauth2 })
    expect(google?.secret).toEqual({ client_secret: undefined, refresh_token: "r" })
    const back = accessOf("imap", google, { password: "p" })
    expect(back).toMatchObject({ settings: { oauth2: null }, secret: { password: "p" } })
    expect(changeServerSettings("imap", null, { password: "p", oauth2 }).status).toBe("invalid")
  })

  it.each([
    ["imap", { user: "u" }, "host is missing"],
    ["imap", { host: "h" }, "user is missing"],
    [
      "smtp",
      { host: "h", user: "u", oauth2: { client_id: "c" } },
      "needs client_id and refresh_token",
    ],
    ["smtp", { host: "h", oauth2: { client_id: "c", refresh_token: "r" } }, "needs token_url"],
  ] as const)("refuses %s %j: %s", (kind, input, words) => {
    expect(changeServerSettings(kind, null, input)).toEqual({
      status: "invalid",
      problem: expect.stringContaining(words),
    })
  })

  it("takes an SMTP relay without a login", () => {
    expect(accessOf("smtp", null, { host: "relay" })?.settings.user).toBeNull()
  })
})
