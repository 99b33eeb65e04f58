import { createServer } from "node:http"
import type { AddressInfo } from "node:net"

export interface TokenEndpoint {
  url: string
  /** form bodies as they came */
  requests: Record<string, string>[]
  close: () => Promise<void>
}

/**
 * An OAuth2 token endpoint (RFC 6749 section 6) that gives out one access token for one refresh token; with
 * `next_refresh_token` that one replaces the first, which is worth nothing from then on.
 */
export async function startTokenEndpoint(tokens: {
  refresh_token: string
  access_token: string
  expires_in: number
  next_refresh_token?: string
}): Promise<TokenEndpoint> {
  const requests: Record<string, string>[] = []
  let valid = tokens.refresh_token
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on("data", (chunk: Buffer) => chunks.push(chunk))
    request.on("end", () => {
      const form = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()))
      requests.push(form)
      const isKnown = form.refresh_token === valid
      response.writeHead(isKnown ? 200 : 400, { "content-type": "application/json" })
      const { access_token, expires_in, next_refresh_token } = tokens
      if (isKnown && next_refresh_token) {
        valid = next_refresh_token
      }
      response.end(
        JSON.stringify(
          isKnown
            ? { access_token, expires_in, refresh_token: next_refresh_token, token_type: "Bearer" }
            : { error: "invalid_grant", error_description: "Token has been expired or revoked." }
        )
      )
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
