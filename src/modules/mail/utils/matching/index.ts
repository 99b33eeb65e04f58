export {
  domainOf,
  matchCustomer,
  type CustomerDirectory,
  type CustomerMatch,
} from "./match-customer"
export { newParticipants } from "./new-participants"
export { isOwnAddress } from "./own-address"
export { senderOf, type MailboxTrust } from "./sender-of"
export { authenticationSummary, isProven, trustedResult } from "./sender-proof"
