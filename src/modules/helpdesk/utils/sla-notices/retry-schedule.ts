const SECOND = 1_000
const FIRST_PAUSE = 30 * SECOND
const LONGEST_PAUSE = 30 * 60 * SECOND
const GIVE_UP_AFTER = 24 * 60 * 60 * SECOND

export type NoticeRetry = { type: "retry"; at: Date } | { type: "give_up" }

/**
 * When to tell a notice again: 30 seconds, then twice as long each time up to 30 minutes, until it
 * is 24 hours old.
 * @param attempts how often it was tried, this time included
 */
export function noticeRetry(attempts: number, created_at: Date, now: Date): NoticeRetry {
  const pause = Math.min(FIRST_PAUSE * 2 ** Math.min(attempts - 1, 10), LONGEST_PAUSE)
  const at = new Date(now.getTime() + pause)
  return at.getTime() - created_at.getTime() > GIVE_UP_AFTER
    ? { type: "give_up" }
    : { type: "retry", at }
}
