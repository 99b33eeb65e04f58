const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** The two largest units of a span of seconds, rounded down: 95 min -> [[1,"hour"],[35,"minute"]]. */
export function durationParts(seconds: number): [number, "day" | "hour" | "minute"][] {
  const total = Math.abs(Math.trunc(seconds))
  const days = Math.floor(total / DAY)
  const hours = Math.floor((total % DAY) / HOUR)
  const minutes = Math.floor((total % HOUR) / MINUTE)
  if (days > 0) {
    return hours > 0
      ? [
          [days, "day"],
          [hours, "hour"],
        ]
      : [[days, "day"]]
  }
  if (hours > 0) {
    return minutes > 0
      ? [
          [hours, "hour"],
          [minutes, "minute"],
        ]
      : [[hours, "hour"]]
  }
  return [[minutes, "minute"]]
}

/** Hours and minutes, or seconds alone: a day of business time could be eight hours or twenty-four. */
export function workParts(seconds: number): [number, "hour" | "minute" | "second"][] {
  const total = Math.abs(Math.trunc(seconds))
  if (total > 0 && total < MINUTE) {
    return [[total, "second"]]
  }
  const hours = Math.floor(total / HOUR)
  const minutes = Math.floor((total % HOUR) / MINUTE)
  const rest: [number, "minute"] = [minutes, "minute"]
  if (hours === 0) {
    return [rest]
  }
  return minutes > 0 ? [[hours, "hour"], rest] : [[hours, "hour"]]
}

/** The same, below an hour to the second: "41:07" beside "1h 5m" reads as hours to some. */
export function countdownParts(seconds: number): [number, "hour" | "minute" | "second"][] {
  const total = Math.abs(Math.trunc(seconds))
  if (total >= HOUR) {
    return workParts(seconds)
  }
  const rest: [number, "second"] = [total % MINUTE, "second"]
  return total < MINUTE ? [rest] : [[Math.floor(total / MINUTE), "minute"], rest]
}

/** The unit in which people would say how long ago something was. */
export function relativeParts(seconds: number): [number, Intl.RelativeTimeFormatUnit] {
  const size = Math.abs(seconds)
  if (size < 45) {
    return [0, "second"]
  }
  if (size < HOUR) {
    return [Math.round(seconds / MINUTE), "minute"]
  }
  if (size < DAY) {
    return [Math.round(seconds / HOUR), "hour"]
  }
  if (size < 45 * DAY) {
    return [Math.round(seconds / DAY), "day"]
  }
  return size < 365 * DAY
    ? [Math.round(seconds / (30 * DAY)), "month"]
    : [Math.round(seconds / (365 * DAY)), "year"]
}
