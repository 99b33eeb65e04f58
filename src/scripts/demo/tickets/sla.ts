import { generateEntityId } from "@medusajs/framework/utils"
import type { HelpdeskModuleService } from "../../../modules/helpdesk/service"
import type { ClockState, PolicyVersion } from "../../../modules/helpdesk/utils/sla/types"
import type { TicketEventBody } from "../../../types/ticket-event"
import { MANAGER } from "../users"
import { replayClocks, type ToldNotice } from "./clocks"
import type { TicketContext } from "./context"
import type { Step } from "./steps"
import type { Story } from "./story"

/** The clocks of a story under the policy it got; nothing where there is no policy. */
export function slaOf(story: Story, steps: Step[], version: PolicyVersion | null, now: Date) {
  const nothing = { clocks: [], next_due_at: null, at_risk_at: null, notices: [] }
  return version ? replayClocks(steps, story.priority ?? "normal", version, now) : nothing
}

/** Who was told: the assignee, of a breach the manager as well; of nobody's tickets the manager. */
function recipientsOf({ kind }: ToldNotice, story: Story, { users }: TicketContext): string[] {
  const addresses = new Set([story.assignee ?? MANAGER])
  if (kind === "breached") addresses.add(MANAGER)
  return [...addresses].map((address) => users[address])
}

/** Writes a ticket's clocks, and the notices of its past as told when they were due. */
export async function writeSla(
  helpdesk: HelpdeskModuleService,
  ticket_id: string,
  story: Story,
  { clocks, notices }: { clocks: ClockState[]; notices: ToldNotice[] },
  context: TicketContext
): Promise<void> {
  const rows = clocks.map((clock) => ({
    ...clock,
    id: generateEntityId(undefined, "sclk"),
    ticket_id,
    created_at: clock.started_at,
  }))
  await helpdesk.createSlaClocks(rows)
  const clockOf = ({ clock }: ToldNotice) =>
    rows.find(
      ({ metric, started_at }) =>
        metric === clock.metric && started_at.getTime() === clock.started_at.getTime()
    )
  await helpdesk.createSlaNotices(
    notices.map((notice) => ({
      clock_id: clockOf(notice)?.id,
      ticket_id,
      metric: notice.clock.metric,
      kind: notice.kind,
      stage: notice.stage,
      due_at: notice.due_at,
      state: notice.state === "pending" ? ("sent" as const) : notice.state,
      recipient_ids: recipientsOf(notice, story, context),
      attempts: 1,
      sent_at: notice.told_at,
      created_at: notice.told_at,
    }))
  )
  await helpdesk.createTicketEvents(
    notices
      .filter(({ state }) => state === "pending")
      .map(({ kind, due_at, clock, told_at }) => {
        const body: TicketEventBody = {
          type: "sla_notice",
          payload: { metric: clock.metric, kind, due_at: due_at.toISOString() },
        }
        return { ticket_id, ...body, cause: "system" as const, created_at: told_at }
      })
  )
}
