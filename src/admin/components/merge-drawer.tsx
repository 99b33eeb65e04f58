import { Button, Drawer, RadioGroup, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { TicketDTO } from "../../types"
import { useMergeTicket } from "../hooks/ticket-actions"
import { useTickets } from "../hooks/tickets"
import { useDebounced } from "../hooks/use-debounced"
import { useReturnFocus } from "../hooks/use-return-focus"
import { messageOf } from "../lib/client"
import { requesterLabel, ticketNumber } from "../lib/people"
import type { TicketListQuery } from "../lib/ticket-requests"
import { SearchInput } from "./search-input"

interface MergeDrawerProps {
  /** one ticket: its target is searched; several: one of them is the target */
  tickets: TicketDTO[]
  onClose: () => void
  onMerged: (target: TicketDTO) => void
}

export const MergeDrawer = ({ tickets, onClose, onMerged }: MergeDrawerProps) => {
  const { t } = useTranslation("helpdesk")
  const [search, setSearch] = useState("")
  const [targetId, setTargetId] = useState("")
  const candidates = useCandidates(tickets, useDebounced(search.trim()))
  const merge = useMergeTicket()
  const focus = useReturnFocus()
  const target = candidates.find((ticket) => ticket.id === targetId)

  const submit = async (into: TicketDTO) => {
    try {
      for (const ticket of tickets.filter((one) => one.id !== into.id)) {
        await merge.mutateAsync({ id: ticket.id, into_ticket_id: into.id })
      }
      toast.success(t("merge.done", { number: ticketNumber(into.display_id) }))
      onMerged(into)
      onClose()
    } catch (error) {
      toast.error(messageOf(error))
    }
  }

  return (
    <Drawer open onOpenChange={(open) => open || onClose()}>
      <Drawer.Content {...focus}>
        <Drawer.Header>
          <Drawer.Title>{t("merge.title", { count: tickets.length })}</Drawer.Title>
          <Drawer.Description>{t("merge.hint")}</Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-1 flex-col gap-y-4 overflow-y-auto">
          {tickets.length === 1 && (
            <SearchInput
              aria-label={t("inbox.search")}
              placeholder={t("inbox.searchPlaceholder")}
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
          )}
          <RadioGroup
            aria-label={t("merge.target")}
            value={targetId}
            onValueChange={setTargetId}
            className="flex flex-col gap-y-2"
          >
            {candidates.map((ticket) => (
              <RadioGroup.ChoiceBox
                key={ticket.id}
                value={ticket.id}
                label={`${ticketNumber(ticket.display_id)} ${ticket.subject}`}
                description={`${requesterLabel(ticket) ?? t("people.unknownSender")} · ${t(`status.${ticket.status}`)}`}
              />
            ))}
          </RadioGroup>
          {candidates.length === 0 && (
            <Text size="small" className="text-ui-fg-subtle">
              {t("states.noMatches")}
            </Text>
          )}
        </Drawer.Body>
        <Drawer.Footer>
          <Drawer.Close asChild>
            <Button size="small" variant="secondary">
              {t("actions.cancel")}
            </Button>
          </Drawer.Close>
          <Button
            size="small"
            disabled={!target}
            isLoading={merge.isPending}
            onClick={() => target && submit(target)}
          >
            {target
              ? t("merge.submitInto", { number: ticketNumber(target.display_id) })
              : t("merge.submit")}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}

/** The chosen ones among themselves, oldest first; for one ticket the sender's others or a search. */
function useCandidates(tickets: TicketDTO[], q: string): TicketDTO[] {
  const [first] = tickets
  const isSingle = tickets.length === 1
  const sender: TicketListQuery = first.customer_id
    ? { customer_id: first.customer_id }
    : { requester_email: first.requester_email ?? undefined }
  const query: TicketListQuery = { ...(q ? { q } : sender), order: "-last_message_at", limit: 20 }
  const { data } = useTickets(query, { enabled: isSingle })
  return isSingle
    ? (data?.tickets ?? []).filter((ticket) => ticket.id !== first.id && !ticket.merged_into_id)
    : [...tickets].sort((one, other) => one.display_id - other.display_id)
}
