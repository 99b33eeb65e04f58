import { useState } from "react"
import { useParticipants } from "./participants"

/** Who gets a copy of the reply: everybody confirmed in Cc, until the agent says otherwise. */
export function useCopies(ticketId: string) {
  const { data: participants = [] } = useParticipants(ticketId)
  const [chosen, setChosen] = useState<string[] | null>(null)
  const confirmed = participants
    .filter(({ role, is_confirmed }) => role === "cc" && is_confirmed)
    .map(({ email }) => email)
  return { cc: chosen ?? confirmed, set: setChosen, reset: () => setChosen(null) }
}
