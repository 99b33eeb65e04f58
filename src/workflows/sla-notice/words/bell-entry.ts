import type { NoticeLanguage } from "../../../types"
import { dueText, NOTICE_WORDS, noticeHeadline, type NoticeMatter } from "./notice-words"

export interface BellSubject extends NoticeMatter {
  ticket: { display_id: number }
  due_at: Date
  /** of the calendar, IANA */
  time_zone: string
}

/**
 * Medusa shows bell entries to every user who asks: number, target and time, no word of a customer.
 * The dashboard shows title and description as they are, so an entry cannot carry a link.
 */
export const bellEntry = (
  notice: BellSubject,
  language: NoticeLanguage
): { title: string; description: string } => ({
  title: `HD-${notice.ticket.display_id}: ${noticeHeadline(notice, language)}`,
  description: `${NOTICE_WORDS[language].due}: ${dueText(notice.due_at, notice.time_zone, language)}`,
})
