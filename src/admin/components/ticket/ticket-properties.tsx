import { ChevronDownMini, Server } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { TicketDTO, TicketPriority, TicketStatus } from "../../../types"
import { useChangeTicket } from "../../hooks/use-change-ticket"
import {
  type Choice,
  useAgentChoices,
  useCategoryChoices,
  usePriorityChoices,
  useStatusChoices,
  useTeamChoices,
  useTicketServiceChoices,
} from "../../hooks/use-choices"
import { SETTABLE_STATUSES } from "../../lib/ticket-values"
import { AgentAvatar, useAgentName } from "../agent"
import { ChoiceMenu } from "../choice-menu"
import { PriorityBadge } from "../priority-badge"
import { TicketStatusBadge } from "../status-badge"

export type OpenMenu = "status" | "priority" | "assignee" | "team" | "category" | "service" | null

interface TicketPropertiesProps {
  ticket: TicketDTO
  /** which menu is open; the keyboard opens the assignee's */
  menu: OpenMenu
  onMenuChange: (menu: OpenMenu) => void
}

/** An empty value stands for "none". */
const withNone = (label: string, choices: Choice[]) => [{ value: "", label }, ...choices]

export const TicketProperties = ({ ticket, menu, onMenuChange }: TicketPropertiesProps) => {
  const { t } = useTranslation("helpdesk")
  const change = useChangeTicket(ticket.id)
  const statuses = useStatusChoices(SETTABLE_STATUSES)
  const priorities = usePriorityChoices()
  const agents = [...useAgentChoices(), { value: "", label: t("people.unassigned") }]
  const assignee = useAgentName(ticket.assignee_id)
  const teams = withNone(t("people.noTeam"), useTeamChoices())
  const categories = withNone(t("people.noCategory"), useCategoryChoices())
  const services = useTicketServiceChoices(ticket)
  const property = (name: Exclude<OpenMenu, null>) => ({
    name: t(`fields.${name}`),
    disabled: ticket.status === "merged",
    open: menu === name,
    onOpenChange: (open: boolean) => onMenuChange(open ? name : null),
  })
  return (
    <>
      <Property
        {...property("status")}
        choices={statuses}
        value={ticket.status}
        onChange={(status) => change({ status: status as TicketStatus })}
      >
        <TicketStatusBadge status={ticket.status} />
      </Property>
      <Property
        {...property("priority")}
        choices={priorities}
        value={ticket.priority}
        onChange={(priority) => change({ priority: priority as TicketPriority })}
      >
        <PriorityBadge priority={ticket.priority} />
      </Property>
      <Property
        {...property("assignee")}
        choices={agents}
        value={ticket.assignee_id ?? ""}
        label={assignee}
        onChange={(id) => change({ assignee_id: id || null })}
        mark={ticket.assignee_id && <AgentAvatar userId={ticket.assignee_id} />}
      />
      <Property
        {...property("team")}
        choices={teams}
        value={ticket.team_id ?? ""}
        onChange={(id) => change({ team_id: id || null })}
      />
      <Property
        {...property("category")}
        choices={categories}
        value={ticket.category_id ?? ""}
        onChange={(id) => change({ category_id: id || null })}
      />
      {(services.length > 0 || ticket.service_id) && (
        <Property
          {...property("service")}
          choices={withNone(t("people.noService"), services)}
          value={ticket.service_id ?? ""}
          onChange={(id) => change({ service_id: id || null })}
          mark={<Server className="text-ui-fg-muted shrink-0" />}
        />
      )}
    </>
  )
}

interface PropertyProps {
  name: string
  choices: Choice[]
  value: string
  /** what the value is called where the choices may not know it, as with agents who have left */
  label?: string
  onChange: (value: string) => void
  open: boolean
  onOpenChange: (open: boolean) => void
  disabled: boolean
  /** stands before the value's name */
  mark?: ReactNode
  /** stands instead of the value's name */
  children?: ReactNode
}

const Property = (props: PropertyProps) => {
  const { name, choices, value, label: known, mark, children, disabled, ...menu } = props
  const { t } = useTranslation("helpdesk")
  const label = known ?? choices.find((choice) => choice.value === value)?.label ?? value
  return (
    <ChoiceMenu {...menu} choices={choices} value={value}>
      <Button
        size="small"
        variant="secondary"
        disabled={disabled}
        aria-label={t("ticket.change", { field: name, value: label })}
        className="max-w-56"
      >
        {mark}
        {children ?? <span className="truncate">{label}</span>}
        <ChevronDownMini className="text-ui-fg-muted shrink-0" />
      </Button>
    </ChoiceMenu>
  )
}
