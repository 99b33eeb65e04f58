import { toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { messageOf } from "../lib/client"
import { useUndoSend } from "./messages"

/**
 * Takes a reply back while it waits, and says so. What asked for it may be gone by then: the
 * composer closes after sending, and the button goes with the reply's state.
 */
export function useTakeBack(ticketId: string) {
  const { t } = useTranslation("helpdesk")
  const { mutateAsync, isPending } = useUndoSend(ticketId)
  const takeBack = async (messageId: string) => {
    // of the same id: what said that the reply is on its way
    toast.dismiss(messageId)
    try {
      await mutateAsync(messageId)
      toast.info(t("timeline.delivery.undone"))
    } catch (error) {
      toast.error(messageOf(error))
    }
  }
  return { takeBack, isTakingBack: isPending }
}
