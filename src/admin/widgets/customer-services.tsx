import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminCustomer, DetailWidgetProps } from "@medusajs/framework/types"
import { ServicesSection } from "../components/account/services-section"

const CustomerServices = ({ data: customer }: DetailWidgetProps<AdminCustomer>) => (
  <ServicesSection customerId={customer.id} />
)

export const config = defineWidgetConfig({
  id: "medusa-plugin-helpdesk:customer-services",
  zone: "customer.details",
})

export default CustomerServices
