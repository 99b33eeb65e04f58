import { EllipsisHorizontal, Keyboard } from "@medusajs/icons"
import { Container, IconButton } from "@medusajs/ui"
import { ActionMenu } from "@medusajs/dashboard/components"
import { type Ref, useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import type { TicketDTO } from "../../../types"
import { useTicketMenu } from "../../hooks/use-ticket-menu"
import { useFormat } from "../../hooks/use-format"
import { ticketNumber } from "../../lib/people"
import { MergeDrawer } from "../merge-drawer"
import { TicketClocks } from "../sla/ticket-clocks"
import { SubjectField } from "./subject-field"
import { type OpenMenu, TicketProperties } from "./ticket-properties"
import { TicketTags } from "./ticket-tags"

interface TicketHeaderProps {
  ticket: TicketDTO
  /** when it was read, milliseconds since 1970 */
  fetchedAt: number
  /** of the part that says which ticket it is and how it stands */
  headRef: Ref<HTMLDivElement>
  menu: OpenMenu
  onMenuChange: (menu: OpenMenu) => void
  onHelp: () => void
}

export const TicketHeader = ({ ticket, fetchedAt, headRef, ...header }: TicketHeaderProps) => {
  const { menu, onMenuChange, onHelp } = header
  const { t } = useTranslation("helpdesk")
  const navigate = useNavigate()
  const format = useFormat()
  const [isMerging, setIsMerging] = useState(false)
  const groups = useTicketMenu(ticket, () => setIsMerging(true))
  return (
    <Container className="z-[3] divide-y p-0 xl:sticky xl:top-0">
      <div ref={headRef} className="divide-y">
        <div className="flex items-start justify-between gap-x-4 px-6 py-3">
          <div className="flex min-w-0 flex-1 flex-col">
            <SubjectField ticket={ticket} />
            <span className="txt-compact-small text-ui-fg-subtle flex flex-wrap items-center gap-x-3">
              <span className="tabular-nums">{ticketNumber(ticket.display_id)}</span>
              <span>
                {t("ticket.since", { at: format.dateTime(ticket.created_at) })}{" "}
                {t(`ticket.via.${ticket.channel}`)}
              </span>
            </span>
          </div>
          <div className="flex items-center gap-x-1">
            <IconButton
              size="small"
              variant="transparent"
              aria-label={t("shortcuts.open")}
              onClick={onHelp}
            >
              <Keyboard />
            </IconButton>
            <ActionMenu groups={groups}>
              <IconButton size="small" variant="transparent" aria-label={t("ticket.menuLabel")}>
                <EllipsisHorizontal />
              </IconButton>
            </ActionMenu>
          </div>
        </div>
        <TicketClocks ticket={ticket} fetchedAt={fetchedAt} />
      </div>
      <div className="flex flex-wrap items-center gap-2 px-6 py-3">
        <TicketProperties ticket={ticket} menu={menu} onMenuChange={onMenuChange} />
        <TicketTags ticket={ticket} />
      </div>
      {isMerging && (
        <MergeDrawer
          tickets={[ticket]}
          onClose={() => setIsMerging(false)}
          onMerged={(target) => navigate(`/helpdesk/tickets/${target.id}`)}
        />
      )}
    </Container>
  )
}
