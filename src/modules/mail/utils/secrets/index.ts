export { openAccess, sealAccess, type AccessColumns, type OpenedAccess } from "./mailbox-access"
export { keyId, openSecret, sealSecret, type OpenedSecret } from "./sealed-secret"
