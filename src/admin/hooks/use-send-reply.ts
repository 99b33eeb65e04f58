import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { TicketMessageDTO } from "../../types"
import { isApiError, messageOf } from "../lib/client"
import type { SendMessageBody } from "../lib/ticket-requests"
import { useSendMessage } from "./messages"
import { useTakeBack } from "./use-take-back"

interface SendReplyOptions {
  ticketId: string
  onSent: () => void
}

/** Sends a reply, offers to take it back while it waits, and stops at a newer customer message. */
export function useSendReply({ ticketId, onSent }: SendReplyOptions) {
  const { t } = useTranslation("helpdesk")
  const { mutateAsync, isPending } = useSendMessage(ticketId)
  const { takeBack } = useTakeBack(ticketId)
  const [refused, setRefused] = useState<SendMessageBody | null>(null)

  const offerUndo = (message: TicketMessageDTO) => {
    const left = message.send_after ? new Date(message.send_after).getTime() - Date.now() : 0
    const label = t("actions.undo")
    toast.success(t("composer.sent"), {
      id: message.id,
      duration: Math.max(left, 3_000),
      action: left > 0 ? { label, altText: label, onClick: () => takeBack(message.id) } : undefined,
    })
  }

  const send = async (body: SendMessageBody) => {
    setRefused(null)
    try {
      const { message } = await mutateAsync(body)
      onSent()
      offerUndo(message)
    } catch (error) {
      if (isApiError(error, 409) && error.code === "stale_reply") {
        setRefused(body)
      } else {
        toast.error(messageOf(error))
      }
    }
  }

  return {
    send,
    isSending: isPending,
    /** the reply waits for the agent to read what came in between */
    isStale: refused !== null,
    sendAnyway: () => refused && send({ ...refused, force: true }),
    keepWriting: () => setRefused(null),
  }
}
