const WALL_TIME = /^([01]\d|2[0-3]):([0-5]\d)$/

/** Minutes since midnight of `HH:MM`, 1440 for `24:00`; null for what is no time of a day. */
export function minutesOfTime(text: string): number | null {
  if (text === "24:00") {
    return 24 * 60
  }
  const match = WALL_TIME.exec(text)
  return match ? Number(match[1]) * 60 + Number(match[2]) : null
}
