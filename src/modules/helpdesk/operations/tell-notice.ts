import { loadVersions, type VersionOf } from "../repositories/policy-version-cache"
import {
  finishNotice,
  lockPendingNotice,
  readNoticeSubject,
  type NoticeResult,
  type NoticeTicket,
  type PendingNotice,
} from "../repositories/sla-notice-queue"
import { forgetStage, removeNoticeEvent } from "../repositories/sla-notice-superseded"
import { readNow, type Manager } from "../repositories/sql"
import { lockTickets } from "../repositories/ticket-repository"
import { remainingSeconds } from "../utils/sla"
import type { ClockState } from "../utils/sla/types"
import { isOutranked, noticeRetry, whyOutdated, type Outdated } from "../utils/sla-notices"

/** A notice with what its text needs. */
export interface NoticeToTell extends PendingNotice {
  ticket: NoticeTicket
  /** of the calendar the clock counts by, IANA */
  time_zone: string
  /** business seconds, negative when overdue; null once met */
  remaining_seconds: number | null
}

/** `detail` of a notice that was told says what was left out, of another why it has to be told again. */
export type Telling = { type: "told"; detail: string | null } | { type: "again"; detail: string }

/**
 * Tells the next notice that is due. The row is locked while it is told, so that nobody else tells
 * it meanwhile, and a process that dies lets go of it at once. A lease would free the connection
 * that takes, but end while a slow mail server still answers: the mail would go out twice.
 * @param tell must be repeatable: after a crash it is asked again
 * @returns what became of it; null when nothing is due
 */
export async function tellNextNotice(
  manager: Manager,
  now: Date,
  tell: (notice: NoticeToTell) => Promise<Telling>
): Promise<NoticeResult["state"] | null> {
  const notice = await lockPendingNotice(manager, now)
  if (!notice) {
    return null
  }
  const result = await resultOf(manager, notice, tell, now)
  await finishNotice(manager, notice.id, result, await readNow(manager))
  return result.state
}

async function resultOf(
  manager: Manager,
  notice: PendingNotice,
  tell: (notice: NoticeToTell) => Promise<Telling>,
  now: Date
): Promise<NoticeResult> {
  const subject = await readNoticeSubject(manager, notice.clock_id)
  if (!subject) {
    return { state: "superseded", detail: "the ticket no longer has this clock" }
  }
  const { clock, ticket } = subject
  const outdated = whyOutdated(notice, clock, now)
  if (outdated) {
    return supersede(manager, notice, outdated, now)
  }
  const versionOf = await loadVersions(manager, [clock.policy_version_id])
  // Whatever goes wrong in here costs this notice an attempt, and holds up none of the others.
  const telling = await Promise.resolve()
    .then(() => tell({ ...notice, ticket, ...timeOf(clock, versionOf, now) }))
    .catch((error: Error): Telling => ({ type: "again", detail: error.message }))
  return telling.type === "told"
    ? { state: "sent", detail: telling.detail }
    : afterFailure(notice, telling.detail, await readNow(manager))
}

/** Also of the ticket's story, unless somebody may have heard of the notice: a bell rings before its mail. */
async function supersede(
  manager: Manager,
  notice: PendingNotice,
  { type, reason }: Outdated,
  now: Date
): Promise<NoticeResult> {
  if (notice.attempts === 0) {
    await removeNoticeEvent(manager, notice)
  }
  if (type === "moved") {
    await letComeAgain(manager, notice, now)
  }
  return { state: "superseded", detail: reason }
}

/**
 * A stage nobody heard of is told when the clock comes to it anew. Judged under the lock of the
 * ticket, for whoever changes it writes the clock as a whole.
 */
async function letComeAgain(manager: Manager, notice: PendingNotice, now: Date): Promise<void> {
  await lockTickets(manager, [notice.ticket_id])
  const subject = await readNoticeSubject(manager, notice.clock_id)
  if (subject && !isOutranked(notice.stage, subject.clock.noticed)) {
    await forgetStage(manager, notice, now)
  }
}

function timeOf(clock: ClockState, versionOf: VersionOf, now: Date) {
  const version = versionOf(clock.policy_version_id)
  return {
    time_zone: version.snapshot.calendar.time_zone,
    remaining_seconds: remainingSeconds(clock, version, now),
  }
}

function afterFailure(notice: PendingNotice, detail: string, now: Date): NoticeResult {
  const retry = noticeRetry(notice.attempts + 1, notice.created_at, now)
  return retry.type === "give_up"
    ? { state: "failed", detail }
    : { state: "pending", detail, next_attempt_at: retry.at }
}
