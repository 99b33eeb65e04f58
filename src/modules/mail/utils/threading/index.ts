export { signMessageId, verifyMessageId, type MessageIdInput } from "./message-id"
export { plusAddress, signReplyToken, tokenOf, verifyReplyToken } from "./reply-token"
export type { TicketReference } from "./signature"
