import { randomBytes } from "node:crypto"
import type { ServerAccess } from "../../mailbox"
import { openAccess, sealAccess, type AccessColumns } from "../mailbox-access"
import { replaceRefreshToken } from "../replace-refresh-token"

const keys = [randomBytes(32)]

const accessWith = (client_id: string, refresh_token: string): ServerAccess => ({
  settings: {
    host: "mail.example.test",
    port: 993,
    secure: true,
    user: "support@example.test",
    oauth2: { provider: "microsoft", client_id },
    folder: "INBOX",
    move_to: null,
  },
  secret: { client_secret: "client-secret", refresh_token },
})

const mailboxWith = (imap: ServerAccess | null, smtp: ServerAccess | null): AccessColumns => ({
  id: "mbox_1",
  imap: imap?.settings ?? null,
  smtp: smtp?.settings ?? null,
  imap_secret: sealAccess("mbox_1", "imap", imap, () => keys),
  smtp_secret: sealAccess("mbox_1", "smtp", smtp, () => keys),
})

describe("replaceRefreshToken", () => {
  it("renews the token of both servers where they share the login, and nothing else", () => {
    const used = accessWith("client", "old")
    const mailbox = mailboxWith(used, used)
    const replacements = replaceRefreshToken(mailbox, used, "new", keys)
    expect(replacements.map(({ kind }) => kind)).toEqual(["imap", "smtp"])
    for (const { kind, from, to } of replacements) {
      expect(from).toBe(mailbox[`${kind}_secret`])
      const renewed = openAccess({ ...mailbox, [`${kind}_secret`]: to }, kind, keys)
      expect(renewed).toMatchObject({
        status: "opened",
        access: { secret: { client_secret: "client-secret", refresh_token: "new" } },
      })
    }
  })

  it("leaves a server alone that logs in with another token or as another client", () => {
    const used = accessWith("client", "old")
    const mailbox = mailboxWith(accessWith("client", "another"), accessWith("other client", "old"))
    expect(replaceRefreshToken(mailbox, used, "new", keys)).toEqual([])
  })

  it("leaves a mailbox without servers or with an unreadable secret alone", () => {
    const used = accessWith("client", "old")
    expect(replaceRefreshToken(mailboxWith(null, null), used, "new", keys)).toEqual([])
    expect(replaceRefreshToken(mailboxWith(used, null), used, "new", [randomBytes(32)])).toEqual([])
  })
})
