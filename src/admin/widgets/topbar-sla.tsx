import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { MyDeadlines } from "../components/widgets/my-deadlines"

const TopbarSla = () => <MyDeadlines />

export const config = defineWidgetConfig({
  id: "medusa-plugin-helpdesk:topbar-sla",
  zone: "topbar",
})

export default TopbarSla
