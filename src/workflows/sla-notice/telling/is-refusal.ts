/** A reply of 500 to 599, but not the port of a server: 587 is where most take mail. */
const REFUSAL = /(?<!:)\b5\d\d[ -]/

/**
 * Whether a mail server refused one mail for good (RFC 5321, 4.2.1): others may be welcome. Any
 * other failure says that it is down.
 */
export const isRefusal = (failure: string): boolean => REFUSAL.test(failure)
