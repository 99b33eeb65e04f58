import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminCustomer, DetailWidgetProps } from "@medusajs/framework/types"
import { useTranslation } from "react-i18next"
import { TicketCard } from "../components/widgets/ticket-card"

const CustomerTickets = ({ data: customer }: DetailWidgetProps<AdminCustomer>) => {
  const { t } = useTranslation("helpdesk")
  return (
    <TicketCard
      filter={{ customer_id: customer.id }}
      create={{ customer_id: customer.id }}
      emptyText={t("widgets.empty_customer")}
    />
  )
}

export const config = defineWidgetConfig({
  id: "medusa-plugin-helpdesk:customer-tickets",
  zone: "customer.details.side",
})

export default CustomerTickets
