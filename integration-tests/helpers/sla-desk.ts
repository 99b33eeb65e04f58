import type { HelpdeskModuleService } from "../../src/modules/helpdesk/service"
import type { NewPolicy } from "../../src/modules/helpdesk/utils/sla-settings/settings"
import type { TicketSla } from "../../src/modules/helpdesk/utils/tickets/ticket-sla"
import type { SlaMetric, SlaTargetDTO } from "../../src/types"

/** Open around the clock, so that a test can count in plain minutes. */
export const ALWAYS = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  weekday,
  start: "00:00",
  end: "24:00",
}))

export const target = (
  metric: SlaMetric,
  minutes: number,
  priority: SlaTargetDTO["priority"] = null
): SlaTargetDTO => ({ metric, priority, minutes })

/** Answers within an hour, further ones within half an hour, solved within eight hours. */
export const USUAL_TARGETS = [
  target("first_response", 60),
  target("next_response", 30),
  target("resolution", 480),
]

let serial = 0

/** A policy with the usual targets and a calendar of its own; answers its id. */
export async function seedPolicy(
  service: HelpdeskModuleService,
  over: Partial<NewPolicy> = {}
): Promise<string> {
  const name = `Policy ${(serial += 1)}`
  const calendar = { name, time_zone: "UTC", windows: ALWAYS, holidays: [] }
  const calendar_id = over.calendar_id ?? (await service.addCalendar(calendar))
  const policy = { name, targets: USUAL_TARGETS, ...over, calendar_id }
  return (await service.addPolicy(policy, new Date())).id
}

/** A policy as the default one is chosen for a ticket. */
export const defaultSla = (policy_id: string, over: Partial<TicketSla> = {}): TicketSla => ({
  policy_id,
  choice: { because: "default", name: null, via: null, reason: null, user_id: null },
  explanation: "default policy",
  min_priority: null,
  ...over,
})

export const ADA = { cause: "user" as const, actor_id: "user_ada" }
export const MINUTE = 60_000

/** A customer's ticket with a policy, written down by Ada. */
export async function openTicketWith(
  service: HelpdeskModuleService,
  policy_id: string,
  fields: object = {}
) {
  const { ticket } = await service.openTicket(
    {
      subject: "Broken kettle",
      channel: "admin",
      customer_id: null,
      requester_email: "carla@client.test",
      requester_name: "Carla",
      sla: defaultSla(policy_id),
      message: { body_text: "It leaks", body_html: null },
      ...fields,
    },
    ADA
  )
  return ticket
}

const TIMES: Record<string, string[]> = {
  helpdesk_ticket: [
    ...["created_at", "first_responded_at", "unanswered_since", "last_message_at"],
    ...["resolved_at", "closed_at", "next_due_at", "at_risk_at"],
  ],
  helpdesk_ticket_message: ["created_at"],
  helpdesk_sla_clock: [
    ...["started_at", "running_since", "due_at", "at_risk_at"],
    ...["paused_at", "met_at", "breached_at", "next_notice_at"],
  ],
}

type Run = (sql: string, params: string[]) => Promise<unknown>

/** Lets time pass for one ticket: everything about it lies that much further back. */
export async function letTimePass(run: Run, ticket_id: string, minutes: number): Promise<void> {
  for (const [table, columns] of Object.entries(TIMES)) {
    const moved = columns.map((name) => `"${name}" = "${name}" - interval '${minutes} minutes'`)
    const key = table === "helpdesk_ticket" ? "id" : "ticket_id"
    await run(`UPDATE "${table}" SET ${moved.join(", ")} WHERE "${key}" = ?`, [ticket_id])
  }
}
