/** PostgreSQL error classes that say nothing about the mail: connection, rollback, resources, operator. */
const TRANSIENT_CLASSES = /^(?:08|40|53|55|57|58)/
const TRANSIENT_CODES =
  /^(?:ECONN\w+|EPIPE|ETIMEDOUT|EAI_AGAIN|ENOSPC|EDQUOT|EMFILE|ENFILE|EROFS|EACCES|EIO|EHOSTUNREACH)$/

/** Whether trying the same mail later can go better: a full disk, a database that restarts. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) {
    return false
  }
  const code = "code" in error && typeof error.code === "string" ? error.code : ""
  const isSqlState = /^[0-9A-Z]{5}$/.test(code) && /\d/.test(code)
  return (
    (isSqlState && TRANSIENT_CLASSES.test(code)) ||
    TRANSIENT_CODES.test(code) ||
    /timeout acquiring a connection|connection terminated|connection ended/i.test(error.message) ||
    ("cause" in error && isTransient(error.cause))
  )
}
