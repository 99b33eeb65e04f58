import { BarsArrowDown, XMarkMini } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import type { RefObject } from "react"
import { useTranslation } from "react-i18next"
import { usePriorityChoices, useStatusChoices } from "../../hooks/use-choices"
import { hasFilters, type InboxState, orderOf } from "../../lib/inbox-query"
import { TICKET_ORDERS, type TicketOrder } from "../../lib/ticket-requests"
import { ALL_STATUSES } from "../../lib/ticket-values"
import { ChoiceMenu } from "../choice-menu"
import { MultiFilter } from "./multi-filter"
import { SearchField } from "./search-field"
import { SingleFilters } from "./single-filters"

interface FilterBarProps {
  state: InboxState
  onChange: (changes: Partial<InboxState>, options?: { replace?: boolean }) => void
  searchRef: RefObject<HTMLInputElement>
}

export const FilterBar = ({ state, onChange, searchRef }: FilterBarProps) => {
  const { t } = useTranslation("helpdesk")
  const statuses = useStatusChoices(ALL_STATUSES)
  const priorities = usePriorityChoices()
  return (
    <div className="flex flex-wrap items-center gap-2 px-6 py-3">
      <div className="w-full sm:w-72">
        <SearchField
          ref={searchRef}
          value={state.q}
          onChange={(q) => onChange({ q }, { replace: true })}
        />
      </div>
      <MultiFilter
        name={t("fields.status")}
        choices={statuses}
        values={state.status}
        onChange={(status) => onChange({ status: status as InboxState["status"] })}
      />
      <MultiFilter
        name={t("fields.priority")}
        choices={priorities}
        values={state.priority}
        onChange={(priority) => onChange({ priority: priority as InboxState["priority"] })}
      />
      <SingleFilters
        view={state.view}
        values={state.single}
        onChange={(single) => onChange({ single })}
      />
      {hasFilters(state) && (
        <Button
          size="small"
          variant="transparent"
          onClick={() => onChange({ q: "", status: [], priority: [], single: {} })}
        >
          <XMarkMini /> {t("inbox.filters.clear")}
        </Button>
      )}
      <div className="ml-auto">
        <ChoiceMenu
          align="end"
          choices={TICKET_ORDERS.map((value) => ({ value, label: t(`inbox.order.${value}`) }))}
          value={orderOf(state)}
          onChange={(order) => onChange({ order: order as TicketOrder })}
        >
          <Button size="small" variant="secondary" aria-label={t("inbox.order.label")}>
            <BarsArrowDown />
            {t(`inbox.order.${orderOf(state)}`)}
          </Button>
        </ChoiceMenu>
      </div>
    </div>
  )
}
