export { ParseError, type ParseFailureReason } from "./errors"
export type { MailSource, ParseEmailOptions } from "./options"
export { parseEmail } from "./parse-email"
export { ParsePool, type ParseOutcome, type ParsePoolOptions } from "./parse-pool"
