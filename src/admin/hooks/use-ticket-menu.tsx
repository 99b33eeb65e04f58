import { ArchiveBox, ArrowPath, CodeMerge, Trash } from "@medusajs/icons"
import { toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { TicketDTO } from "../../types"
import { messageOf } from "../lib/client"
import { useRevokeReplyAddress } from "./ticket-actions"
import { useChangeTicket } from "./use-change-ticket"

/** What is done to a ticket now and then, for its menu of three dots. */
export function useTicketMenu(ticket: TicketDTO, onMerge: () => void) {
  const { t } = useTranslation("helpdesk")
  const prompt = usePrompt()
  const change = useChangeTicket(ticket.id)
  const revoke = useRevokeReplyAddress(ticket.id)
  const isSpam = ticket.status === "spam"
  const isMerged = ticket.status === "merged"

  const revokeAfterAsking = async () => {
    const isSure = await prompt({
      title: t("ticket.revoke.title"),
      description: t("ticket.revoke.description"),
      confirmText: t("actions.confirm"),
      cancelText: t("actions.cancel"),
    })
    if (isSure) {
      revoke.mutate(undefined, {
        onSuccess: () => toast.success(t("ticket.revoke.done")),
        onError: (error) => toast.error(messageOf(error)),
      })
    }
  }

  const merge = { icon: <CodeMerge />, label: t("ticket.actions.merge"), onClick: onMerge }
  const close = {
    icon: <ArchiveBox />,
    label: t("ticket.actions.close"),
    onClick: () => change({ status: "closed" }),
  }
  const spam = {
    icon: <Trash />,
    label: t(isSpam ? "ticket.actions.notSpam" : "ticket.actions.spam"),
    onClick: () => change({ status: isSpam ? "open" : "spam" }),
  }
  const revokeAddress = {
    icon: <ArrowPath />,
    label: t("ticket.actions.revoke"),
    onClick: revokeAfterAsking,
  }
  const canClose = !isMerged && ticket.status !== "closed"
  return [
    { actions: isMerged ? [] : [merge, ...(canClose ? [close] : [])] },
    { actions: isMerged ? [revokeAddress] : [revokeAddress, spam] },
  ]
}
