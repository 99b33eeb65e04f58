import { useTranslation } from "react-i18next"
import type { TicketEventBody, TicketEventDTO } from "../../types"
import { agentName, ticketNumber } from "../lib/people"
import type { TimelineEvent } from "../lib/timeline-groups"
import { useAgentMap } from "./agents"
import { useCategories } from "./categories"
import { useService } from "./services"
import { useTeams } from "./teams"
import { type Format, useFormat } from "./use-format"
import { usePolicyName } from "./use-known-policy"
import { useSlaReason } from "./use-sla-reason"

type Names = (field: string, value: string) => string

/** What an event names that has no list to look it up in: also what is archived since, or gone. */
function namedBy({ type, payload }: TicketEventDTO) {
  const body = { type, payload } as TicketEventBody
  const isService = body.type === "field_changed" && body.payload.field === "service_id"
  return {
    serviceId: isService ? body.payload.to : null,
    policyId: body.type === "sla_policy_changed" ? body.payload.to : null,
  }
}

/** What a value of a changed field is called. */
function useNames(format: Format, event: TicketEventDTO): Names {
  const agents = useAgentMap()
  const { data: teams } = useTeams()
  const { data: categories } = useCategories()
  const named = namedBy(event)
  const policy = usePolicyName(named.policyId)
  const { data: service } = useService(named.serviceId)
  const nameIn = (rows: { id: string; name: string }[] | undefined, id: string) =>
    rows?.find((row) => row.id === id)?.name ?? id
  return (field, value) => {
    switch (field) {
      case "assignee_id": {
        const agent = agents.get(value)
        return agent ? agentName(agent) : value
      }
      case "team_id":
        return nameIn(teams, value)
      case "category_id":
        return nameIn(categories, value)
      case "sla_policy_id":
        return policy ?? value
      case "service_id":
        return service?.name ?? value
      case "resume_at":
        return format.dateTime(value)
      default:
        return value
    }
  }
}

interface EventText {
  /** who did it, where somebody did: the text goes on after the name */
  actor: string | null
  text: string
}

/** What an event says: of somebody "Ada set …", of the machinery a sentence of its own. */
export function useEventText({ event, actor }: TimelineEvent): EventText {
  const { t } = useTranslation("helpdesk")
  const format = useFormat()
  const nameOf = useNames(format, event)
  const reasonOf = useSlaReason()

  const somebody = actor.name ?? (event.actor_id ? t("people.unknownAgent") : null)
  const voice = somebody ? "event" : "passive"
  const text = (key: string, values: Record<string, string> = {}) =>
    t(`timeline.${voice}.${key}`, values)
  const body = { type: event.type, payload: event.payload } as TicketEventBody

  const sentence = (): string => {
    switch (body.type) {
      case "created": {
        const { because } = body.payload
        return because
          ? text("created_because", { because: t(`timeline.because.${because}`, because) })
          : text("created")
      }
      case "status_changed":
        return text(body.type, {
          from: t(`status.${body.payload.from}`),
          to: t(`status.${body.payload.to}`),
        })
      case "priority_changed": {
        const { from, to, because } = body.payload
        const values = { from: t(`priority.${from}`), to: t(`priority.${to}`) }
        return because
          ? text("priority_changed_because", { ...values, because })
          : text(body.type, values)
      }
      case "field_changed": {
        const names = somebody ? "fields" : "fieldNames"
        const field = t(`timeline.${names}.${body.payload.field}`, body.payload.field)
        return body.payload.to
          ? text("field_set", { field, to: nameOf(body.payload.field, body.payload.to) })
          : text("field_cleared", { field })
      }
      case "tags_changed": {
        const { added, removed } = body.payload
        return [
          added.length > 0 && text("tags_added", { tags: added.join(", ") }),
          removed.length > 0 && text("tags_removed", { tags: removed.join(", ") }),
        ]
          .filter(Boolean)
          .join(" · ")
      }
      case "merged_into":
      case "merged_from":
      case "split_into":
      case "split_from":
        return text(body.type, { number: ticketNumber(body.payload.display_id) })
      case "participant_added":
      case "participant_removed":
      case "customer_matched":
        return text(body.type, { email: body.payload.email })
      case "delivery_failed":
      case "delivery_delayed":
        return text(body.type, { to: body.payload.to, detail: body.payload.detail })
      case "acknowledged":
        return text(body.type, { to: body.payload.to })
      case "sla_policy_changed": {
        const { to, choice, explanation } = body.payload
        const policy = to && nameOf("sla_policy_id", to)
        const byHand = choice?.because === "manual" ? choice.reason : null
        const why = byHand ?? (choice ? reasonOf(choice) : explanation)
        return policy
          ? text(why ? "sla_policy_because" : "sla_policy_set", { policy, why: why ?? "" })
          : text("sla_policy_cleared")
      }
      case "sla_notice":
        return t(`timeline.slaNotice.${body.payload.kind}`, {
          metric: t(`sla.metric.${body.payload.metric}`),
          at: format.dateTime(body.payload.due_at),
        })
      case "auto_reply_received":
      case "send_cancelled":
      case "reply_address_revoked":
        return text(body.type)
      default:
        return text("other", { type: event.type })
    }
  }

  const cause = !somebody && NEEDS_CAUSE.has(event.type) && t(`timeline.by.${event.cause}`)
  return { actor: somebody, text: cause ? `${sentence()} (${cause})` : sentence() }
}

/** Changes somebody might have made: where nobody did, the cause stands behind them. */
const NEEDS_CAUSE = new Set<string>([
  "status_changed",
  "priority_changed",
  "field_changed",
  "tags_changed",
  "participant_added",
  "participant_removed",
] satisfies TicketEventBody["type"][])
