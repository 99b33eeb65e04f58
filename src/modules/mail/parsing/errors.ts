export type ParseFailureReason = "parse_timeout" | "parse_out_of_memory" | "parse_error"

/** A mail that could not be read; `reason` is what the inbound row stores. */
export class ParseError extends Error {
  readonly reason: ParseFailureReason

  constructor(reason: ParseFailureReason, message: string) {
    super(message)
    this.name = "ParseError"
    this.reason = reason
  }
}
