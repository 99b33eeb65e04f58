import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { useTranslation } from "react-i18next"
import { TicketCard } from "../components/widgets/ticket-card"

const OrderTickets = ({ data: order }: DetailWidgetProps<AdminOrder>) => {
  const { t } = useTranslation("helpdesk")
  return (
    <TicketCard
      filter={{ order_id: order.id }}
      create={{ order_id: order.id, customer_id: order.customer_id ?? undefined }}
      emptyText={t("widgets.empty_order")}
    />
  )
}

export const config = defineWidgetConfig({
  id: "medusa-plugin-helpdesk:order-tickets",
  zone: "order.details.side",
})

export default OrderTickets
