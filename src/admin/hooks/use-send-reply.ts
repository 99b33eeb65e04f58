import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { TicketMessageDTO } from "../../types"
import { isApiError, messageOf } from "../lib/client"
import type { SendMessageBody } from "../lib/ticket-requests"
import { useSendMessage, useUndoSend } from "./messages"

interface SendReplyOptions {
  ticketId: string
  onSent: () => void
  onUndone: () => void
}

/** Sends a reply, offers to take it back while it waits, and stops at a newer customer message. */
export function useSendReply({ ticketId, onSent, onUndone }: SendReplyOptions) {
  const { t } = useTranslation("helpdesk")
  const { mutate, isPending } = useSendMessage(ticketId)
  const undo = useUndoSend(ticketId)
  const [refused, setRefused] = useState<SendMessageBody | null>(null)

  const takeBack = (message: TicketMessageDTO) =>
    undo.mutate(message.id, {
      onSuccess: () => {
        toast.info(t("timeline.delivery.undone"))
        onUndone()
      },
      onError: (error) => toast.error(messageOf(error)),
    })

  const offerUndo = (message: TicketMessageDTO) => {
    const left = message.send_after ? new Date(message.send_after).getTime() - Date.now() : 0
    const label = t("actions.undo")
    toast.success(t("composer.sent"), {
      duration: Math.max(left, 3_000),
      action: left > 0 ? { label, altText: label, onClick: () => takeBack(message) } : undefined,
    })
  }

  const send = (body: SendMessageBody) => {
    setRefused(null)
    mutate(body, {
      onSuccess: ({ message }) => {
        onSent()
        offerUndo(message)
      },
      onError: (error) =>
        isApiError(error, 409) && error.code === "stale_reply"
          ? setRefused(body)
          : toast.error(messageOf(error)),
    })
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
