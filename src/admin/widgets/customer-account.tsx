import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminCustomer, DetailWidgetProps } from "@medusajs/framework/types"
import { AccountCard } from "../components/account/account-card"

const CustomerAccount = ({ data: customer }: DetailWidgetProps<AdminCustomer>) => (
  <AccountCard customerId={customer.id} />
)

export const config = defineWidgetConfig({
  id: "medusa-plugin-helpdesk:customer-account",
  zone: "customer.details.side",
})

export default CustomerAccount
