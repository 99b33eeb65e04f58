const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** after each failed attempt; the last pause repeats */
const PAUSES = [1, 2, 5, 15, 30, 60, 120, 240, 480].map((minutes) => minutes * MINUTE)
const GIVE_UP_AFTER = 24 * HOUR

export type RetryDecision = { type: "retry"; at: Date } | { type: "give_up" }

/**
 * When to try again: 1 minute to 8 hours apart, for 24 hours in all.
 * @param attempts how often it was tried, this time included
 */
export const retryDecision = (attempts: number, firstAttemptAt: Date, now: Date): RetryDecision => {
  const pause = PAUSES[Math.min(Math.max(attempts, 1), PAUSES.length) - 1]
  const at = new Date(now.getTime() + pause)
  return at.getTime() - firstAttemptAt.getTime() > GIVE_UP_AFTER
    ? { type: "give_up" }
    : { type: "retry", at }
}
