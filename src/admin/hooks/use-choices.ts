import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { CustomerServiceDTO, TicketDTO, TicketStatus } from "../../types"
import { agentName, customerName } from "../lib/people"
import { SLA_FILTERS } from "../lib/ticket-requests"
import { PRIORITIES } from "../lib/ticket-values"
import { useAgents, useMe } from "./agents"
import { useCategories } from "./categories"
import { useCustomer } from "./customers"
import { useMailboxes } from "./mailboxes"
import { useOrder } from "./orders"
import { useService, useServices } from "./services"
import { useTeams } from "./teams"

export interface Choice {
  value: string
  label: string
}

export function useStatusChoices(statuses: TicketStatus[]): Choice[] {
  const { t } = useTranslation("helpdesk")
  return statuses.map((value) => ({ value, label: t(`status.${value}`) }))
}

export function usePriorityChoices(): Choice[] {
  const { t } = useTranslation("helpdesk")
  return PRIORITIES.map((value) => ({ value, label: t(`priority.${value}`) }))
}

export function useSlaFilterChoices(): Choice[] {
  const { t } = useTranslation("helpdesk")
  return SLA_FILTERS.map((value) => ({ value, label: t(`sla.filter.${value}`) }))
}

/** All agents by name, the viewer first. */
export function useAgentChoices(): Choice[] {
  const { t } = useTranslation("helpdesk")
  const { data: agents } = useAgents()
  const { data: me } = useMe()
  return useMemo(() => {
    const others = (agents ?? [])
      .filter((agent) => agent.user_id !== me?.user_id)
      .map((agent) => ({ value: agent.user_id, label: agentName(agent) }))
      .sort((one, other) => one.label.localeCompare(other.label))
    const own = me ? [{ value: me.user_id, label: `${agentName(me)} (${t("people.me")})` }] : []
    return [...own, ...others]
  }, [agents, me, t])
}

const named = (rows: { id: string; name: string }[] | undefined): Choice[] =>
  (rows ?? []).map((row) => ({ value: row.id, label: row.name }))

export const useTeamChoices = () => named(useTeams().data)
export const useCategoryChoices = () => named(useCategories().data)
export const useMailboxChoices = () => named(useMailboxes().data)

/** The one customer a filter names, under their name as soon as it is known. */
export function useCustomerChoice(id: string | undefined): Choice[] {
  const { data: customer } = useCustomer(id ?? null)
  return id ? [{ value: id, label: customer ? customerName(customer) : id }] : []
}

/** The one order a filter names, as "#1001". */
export function useOrderChoice(id: string | undefined): Choice[] {
  const { data: order } = useOrder(id ?? null)
  return id ? [{ value: id, label: order ? `#${order.display_id}` : id }] : []
}

/** The one service a filter names. */
export function useServiceChoice(id: string | undefined): Choice[] {
  const { data } = useService(id)
  return id ? [{ value: id, label: data?.name ?? id }] : []
}

const serviceLabel = ({ name, identifier }: CustomerServiceDTO) =>
  identifier ? `${name} · ${identifier}` : name

/** What a ticket can be about: what its customer has now, and what it names already. */
export function useTicketServiceChoices({
  customer_id,
  service_id: named,
}: Pick<TicketDTO, "customer_id" | "service_id">): Choice[] {
  const { data: services = [] } = useServices(customer_id)
  const { data: other } = useService(services.some(({ id }) => id === named) ? null : named)
  return [...(other ? [other] : []), ...services]
    .filter((service) => service.status !== "ended" || service.id === named)
    .map((service) => ({ value: service.id, label: serviceLabel(service) }))
}
