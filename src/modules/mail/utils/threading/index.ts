export { followMerges } from "./follow-merges"
export {
  matchTicket,
  referencedIds,
  type MatchableTicket,
  type MatchContext,
  type ThreadedMail,
  type ThreadMatch,
  type TicketLookup,
} from "./match-ticket"
export { signMessageId, verifyMessageId, type MessageIdInput } from "./message-id"
export { plusAddress, signReplyToken, tokenOf, verifyReplyToken } from "./reply-token"
export type { TicketReference } from "./signature"
export { subjectNumbers } from "./subject-number"
