const FIRST_MS = 1000
const LONGEST_MS = 5 * 60_000

/**
 * Milliseconds before the next connection: 1 s doubling to 5 min, each between half and all of that, so
 * that a hundred mailboxes do not come back to a restarted server in the same instant.
 * @param failures how many in a row, from 1
 * @param random 0 <= random < 1
 */
export const reconnectDelay = (failures: number, random: number): number => {
  const whole = Math.min(FIRST_MS * 2 ** Math.min(failures - 1, 20), LONGEST_MS)
  return Math.round(whole * (0.5 + random / 2))
}
