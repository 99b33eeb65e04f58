import type { SlaClockDTO } from "../../types"
import { type ClockView, ticksEverySecond, viewClock } from "../lib/sla-clock"
import { useNow } from "./use-now"

const SECOND = 1_000
const MINUTE = 60_000

/**
 * A clock as it stands now, renewed each second in its last hour, else each minute.
 * @param fetchedAt when the server's answer came in, milliseconds since 1970
 */
export function useClockView(
  clock: SlaClockDTO,
  fetchedAt: number
): { view: ClockView; now: Date } {
  const now = useNow(ticksEverySecond(clock) ? SECOND : MINUTE)
  return { view: viewClock(clock, { fetchedAt, now: now.getTime() }), now }
}
