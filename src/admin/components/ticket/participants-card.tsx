import { CheckMini, PlusMini, XMarkMini } from "@medusajs/icons"
import { Badge, IconButton, Input, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { TicketDTO, TicketParticipantDTO } from "../../../types"
import { useAddParticipant, useParticipants, useRemoveParticipant } from "../../hooks/participants"
import { messageOf } from "../../lib/client"
import { isEmailAddress } from "../../lib/email-address"
import { SideCard } from "./side-card"

export const ParticipantsCard = ({ ticket }: { ticket: TicketDTO }) => {
  const { t } = useTranslation("helpdesk")
  const { data: participants = [] } = useParticipants(ticket.id)
  return (
    <SideCard title={t("ticket.participants.title")}>
      <ul className="flex flex-col py-2">
        {participants.map((participant) => (
          <Participant key={participant.id} participant={participant} />
        ))}
      </ul>
      {ticket.status !== "merged" && <AddParticipant ticketId={ticket.id} />}
    </SideCard>
  )
}

const Participant = ({ participant }: { participant: TicketParticipantDTO }) => {
  const { t } = useTranslation("helpdesk")
  const { ticket_id, email, role, name, is_confirmed } = participant
  const add = useAddParticipant(ticket_id)
  const remove = useRemoveParticipant(ticket_id)
  const onError = (error: unknown) => toast.error(messageOf(error))
  return (
    <li className="flex items-center gap-x-2 px-6 py-2">
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="txt-compact-small text-ui-fg-base truncate">{name || email}</span>
        {name && <span className="txt-compact-small text-ui-fg-subtle truncate">{email}</span>}
      </span>
      {!is_confirmed && (
        <Badge size="2xsmall" color="orange" title={t("ticket.participants.unconfirmedHint")}>
          {t("ticket.participants.unconfirmed")}
        </Badge>
      )}
      <Badge size="2xsmall">{t(`ticket.participants.${role}`)}</Badge>
      {!is_confirmed && (
        <IconButton
          size="small"
          variant="transparent"
          aria-label={t("ticket.participants.confirm", { email })}
          onClick={() => add.mutate({ email, role }, { onError })}
        >
          <CheckMini />
        </IconButton>
      )}
      {role !== "requester" && (
        <IconButton
          size="small"
          variant="transparent"
          aria-label={t("ticket.participants.remove", { email })}
          onClick={() => remove.mutate(participant.id, { onError })}
        >
          <XMarkMini />
        </IconButton>
      )}
    </li>
  )
}

const AddParticipant = ({ ticketId }: { ticketId: string }) => {
  const { t } = useTranslation("helpdesk")
  const [email, setEmail] = useState("")
  const add = useAddParticipant(ticketId)
  return (
    <form
      className="flex items-center gap-x-2 px-6 py-3"
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate(
          { email: email.trim(), role: "cc" },
          {
            onSuccess: () => setEmail(""),
            onError: (error) => toast.error(messageOf(error)),
          }
        )
      }}
    >
      <div className="flex-1">
        <Input
          size="small"
          type="email"
          aria-label={t("ticket.participants.addLabel")}
          placeholder={t("ticket.participants.addPlaceholder")}
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
      </div>
      <IconButton
        type="submit"
        size="small"
        disabled={!isEmailAddress(email.trim())}
        isLoading={add.isPending}
        aria-label={t("ticket.participants.add")}
      >
        <PlusMini />
      </IconButton>
    </form>
  )
}
