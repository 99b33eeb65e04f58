import type { SlaMetric, SlaNoticeKind } from "../../../types"
import { dueText, noticeHeadline } from "./notice-words"

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
  title: `HD-${notice.ticket.display_id}: ${noticeHeadline(notice.metric, notice.kind)}`,
  description: `Due ${dueText(notice.due_at, notice.time_zone)}`,
})
