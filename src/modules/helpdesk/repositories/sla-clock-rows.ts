import type { ClockState } from "../utils/sla/types"

type Times =
  | "started_at"
  | "running_since"
  | "due_at"
  | "at_risk_at"
  | "paused_at"
  | "met_at"
  | "breached_at"
  | "next_notice_at"

/** A clock as the table has it; times as text, of the driver or ISO 8601. */
export type ClockRow = Omit<ClockState, Times | "id"> &
  Record<Exclude<Times, "started_at">, string | null> & {
    id: string
    ticket_id: string
    started_at: string
  }

const read = (text: string | null): Date | null => (text === null ? null : new Date(text))
const write = (at: Date | null): string | null => at?.toISOString() ?? null

export const fromClockRow = (row: ClockRow): ClockState & { id: string } => ({
  id: row.id,
  metric: row.metric,
  policy_id: row.policy_id,
  policy_version_id: row.policy_version_id,
  target_minutes: row.target_minutes,
  started_at: new Date(row.started_at),
  elapsed_seconds: row.elapsed_seconds,
  running_since: read(row.running_since),
  due_at: read(row.due_at),
  at_risk_at: read(row.at_risk_at),
  paused_at: read(row.paused_at),
  met_at: read(row.met_at),
  breached_at: read(row.breached_at),
  noticed: row.noticed,
  next_notice_at: read(row.next_notice_at),
  is_live: row.is_live,
})

/** Without the id, which a new clock gets when it is written. */
export const toClockRow = (ticket_id: string, clock: ClockState): Omit<ClockRow, "id"> => ({
  ticket_id,
  metric: clock.metric,
  policy_id: clock.policy_id,
  policy_version_id: clock.policy_version_id,
  target_minutes: clock.target_minutes,
  started_at: clock.started_at.toISOString(),
  elapsed_seconds: clock.elapsed_seconds,
  running_since: write(clock.running_since),
  due_at: write(clock.due_at),
  at_risk_at: write(clock.at_risk_at),
  paused_at: write(clock.paused_at),
  met_at: write(clock.met_at),
  breached_at: write(clock.breached_at),
  noticed: clock.noticed,
  next_notice_at: write(clock.next_notice_at),
  is_live: clock.is_live,
})
