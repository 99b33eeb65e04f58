import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { TicketStatus } from "../../types"

type Color = "green" | "red" | "blue" | "orange" | "grey" | "purple"

export const STATUS_COLORS: Record<TicketStatus, Color> = {
  new: "blue",
  open: "green",
  pending: "orange",
  on_hold: "purple",
  resolved: "grey",
  closed: "grey",
  merged: "grey",
  spam: "red",
}

export const TicketStatusBadge = ({ status }: { status: TicketStatus }) => {
  const { t } = useTranslation("helpdesk")
  return (
    <StatusBadge color={STATUS_COLORS[status]} className="text-nowrap">
      {t(`status.${status}`)}
    </StatusBadge>
  )
}
