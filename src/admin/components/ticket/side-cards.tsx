import type { ComponentType } from "react"
import type { TicketDTO } from "../../../types"
import { CustomerCard } from "./customer-card"
import { OrderCard } from "./order-card"
import { OtherTicketsCard } from "./other-tickets-card"
import { ParticipantsCard } from "./participants-card"

/** The right rail, top to bottom. A card that has nothing to say renders nothing. */
const CARDS: ComponentType<{ ticket: TicketDTO }>[] = [
  CustomerCard,
  OrderCard,
  OtherTicketsCard,
  ParticipantsCard,
]

export const SideCards = ({ ticket }: { ticket: TicketDTO }) => (
  <>
    {CARDS.map((Card, index) => (
      <Card key={index} ticket={ticket} />
    ))}
  </>
)
