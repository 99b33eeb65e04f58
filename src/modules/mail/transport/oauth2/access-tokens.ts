import { createHash } from "node:crypto"
import type { ServerAccess } from "../../utils/mailbox"
import { tokenEndpoint } from "./token-endpoints"

/** RFC 6749 section 5.1, as far as we use it. */
interface TokenAnswer {
  access_token?: unknown
  expires_in?: unknown
  refresh_token?: unknown
  error?: unknown
  error_description?: unknown
}

interface AccessToken {
  value: string
  /** milliseconds since 1970 */
  expires_at: number
  /** what replaces the refresh token that was used; null where it stays */
  refresh_token: string | null
}

interface CachedToken {
  token: Promise<AccessToken>
}

/** Stores a refresh token that replaces the one of this access (RFC 6749 section 6). */
export type KeepRefreshToken = (access: ServerAccess, refreshToken: string) => Promise<void>

const REQUEST_TIMEOUT_MS = 15_000
/** a token is renewed this long before its end, so that it does not run out during the login */
const MARGIN_MS = 60_000
const DEFAULT_LIFETIME_SECONDS = 3600

/** The token endpoint refused or could not be reached; the message carries the server's words. */
export class OAuth2Error extends Error {
  readonly code = "EOAUTH2"
}

const refusal = (status: number, answer: TokenAnswer): OAuth2Error => {
  const words = [answer.error, answer.error_description].filter((part) => typeof part === "string")
  return new OAuth2Error(
    `the OAuth2 token endpoint answered ${status}${words.length > 0 ? `: ${words.join(": ")}` : ""}`
  )
}

const readAnswer = async (response: Response): Promise<TokenAnswer> => {
  const text = (await response.text()).slice(0, 100_000)
  try {
    return JSON.parse(text) as TokenAnswer
  } catch {
    throw new OAuth2Error(
      `the OAuth2 token endpoint answered ${response.status} without JSON: ${text.slice(0, 200)}`
    )
  }
}

/** RFC 6749 section 6: a refresh token for an access token. */
const requestToken = async ({ settings, secret }: ServerAccess): Promise<AccessToken> => {
  const endpoint = settings.oauth2 && tokenEndpoint(settings.oauth2)
  if (!endpoint || !settings.oauth2 || !secret.refresh_token) {
    throw new OAuth2Error("OAuth2 is not complete: token_url or refresh_token is missing")
  }
  const body = new URLSearchParams({
    grant_type: "refresh_token",
    refresh_token: secret.refresh_token,
    client_id: settings.oauth2.client_id,
    ...(secret.client_secret ? { client_secret: secret.client_secret } : {}),
  })
  const requested_at = Date.now()
  const response = await fetch(endpoint, {
    method: "POST",
    body,
    headers: { accept: "application/json" },
    // A redirect would carry the refresh token to a server nobody entered.
    redirect: "error",
    signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
  }).catch((error: Error) => {
    throw new OAuth2Error(`the OAuth2 token endpoint could not be reached: ${error.message}`)
  })
  const answer = await readAnswer(response)
  if (!response.ok || typeof answer.access_token !== "string") {
    throw refusal(response.status, answer)
  }
  const lifetime = Number(answer.expires_in) || DEFAULT_LIFETIME_SECONDS
  return {
    value: answer.access_token,
    expires_at: requested_at + lifetime * 1000,
    refresh_token: replacementOf(secret.refresh_token, answer.refresh_token),
  }
}

const replacementOf = (used: string, given: unknown): string | null =>
  typeof given === "string" && given !== "" && given !== used ? given : null

const keyOf = ({ settings, secret }: ServerAccess): string =>
  createHash("sha256")
    .update(JSON.stringify([settings.oauth2, secret.client_secret, secret.refresh_token]))
    .digest("hex")

/** Access tokens of all mailboxes, kept until shortly before they end; one request at a time for each. */
export class AccessTokens {
  private readonly cache = new Map<string, CachedToken>()

  constructor(private readonly keepRefreshToken: KeepRefreshToken) {}

  /** @throws OAuth2Error with the endpoint's words */
  async get(access: ServerAccess): Promise<string> {
    const key = keyOf(access)
    const cached = this.cache.get(key)
    if (cached) {
      const { value, expires_at } = await cached.token
      if (expires_at - MARGIN_MS > Date.now()) {
        return value
      }
      this.drop(key, cached)
    }
    const request = this.cache.get(key) ?? this.request(key, access)
    return (await request.token).value
  }

  /** After a server refused the token: the next one is fetched anew. */
  forget(access: ServerAccess): void {
    this.cache.delete(keyOf(access))
  }

  private request(key: string, access: ServerAccess): CachedToken {
    const entry: CachedToken = { token: requestToken(access) }
    entry.token = entry.token.then((token) => this.keepReplacement(access, token, entry))
    this.cache.set(key, entry)
    entry.token.catch(() => this.drop(key, entry))
    return entry
  }

  /** Microsoft ends a refresh token 90 days after it was given out: the newest one has to be stored. */
  private async keepReplacement(
    access: ServerAccess,
    token: AccessToken,
    entry: CachedToken
  ): Promise<AccessToken> {
    if (token.refresh_token) {
      const secret = { ...access.secret, refresh_token: token.refresh_token }
      this.cache.set(keyOf({ ...access, secret }), entry)
      await this.keepRefreshToken(access, token.refresh_token)
    }
    return token
  }

  private drop(key: string, entry: CachedToken): void {
    if (this.cache.get(key) === entry) {
      this.cache.delete(key)
    }
  }
}
