import type { OAuth2Settings } from "../../../../types/mailbox"

const ENDPOINTS = {
  google: "https://oauth2.googleapis.com/token",
  microsoft: "https://login.microsoftonline.com/common/oauth2/v2.0/token",
}

/** Where a refresh token is exchanged; a tenant's own URL wins over the provider's common one. */
export const tokenEndpoint = (settings: OAuth2Settings): string | null =>
  settings.token_url ?? (settings.provider === "custom" ? null : ENDPOINTS[settings.provider])
