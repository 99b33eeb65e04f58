import type { SlaMetric, SlaNoticeKind } from "../../../types"
import { dueText, noticeTitle } from "./notice-words"

export interface BellSubject {
  ticket: { display_id: number }
  metric: SlaMetric
  kind: SlaNoticeKind
  due_at: Date
  /** of the calendar, IANA */
  time_zone: string
}

/** Medusa shows bell entries to every user who asks: number, target and time, no word of a customer. */
export const bellEntry = (notice: BellSubject): { title: string; description: string } => ({
  title: noticeTitle(notice.ticket.display_id, notice.metric, notice.kind),
  description: `Due ${dueText(notice.due_at, notice.time_zone)}`,
})
