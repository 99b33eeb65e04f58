export { openAccess, sealAccess, type AccessColumns, type OpenedAccess } from "./mailbox-access"
export { replaceRefreshToken, type SecretReplacement } from "./replace-refresh-token"
export { keyId, openSecret, sealSecret, type OpenedSecret } from "./sealed-secret"
